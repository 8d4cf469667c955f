/** Tests of the bounds that several packages check in the same way. */
package dev.licensing.core.check;
