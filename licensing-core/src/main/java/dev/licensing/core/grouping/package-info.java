/**
 * Which texts belong together, for millions of them: keys that are compared without case, and the trees that tie them. Not
 * exported.
 */
package dev.licensing.core.grouping;
