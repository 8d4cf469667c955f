/** The log of the library. */
package dev.licensing.runtime.log;
