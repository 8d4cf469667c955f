/** The two clocks of a server: the one that people set, and the one that only counts. */
package dev.licensing.runtime.time;
