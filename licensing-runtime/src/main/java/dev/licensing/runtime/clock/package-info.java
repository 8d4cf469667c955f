/** The clock guard: a time that setting the clock back does not set back, and that no wrong clock makes fatal. */
package dev.licensing.runtime.clock;
