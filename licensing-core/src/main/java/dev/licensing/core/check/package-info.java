/** The bounds that several packages of the domain check in the same way. Not exported. */
package dev.licensing.core.check;
