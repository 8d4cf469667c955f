/** Tests of the clock guard: each of its rules, what they hold for in any order, and years of servers. */
package dev.licensing.runtime.clock;
