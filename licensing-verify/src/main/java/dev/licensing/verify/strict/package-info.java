/**
 * The strict reader of the signed files. Libraries' defaults are lenient where a signed format must not be, so this one
 * is the project's own: small, without configuration, and with one kind of failure. Not exported.
 */
package dev.licensing.verify.strict;
