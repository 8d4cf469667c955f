/**
 * What was read from a machine, before any rule is applied: raw values, which never print themselves. Readings of any system have the
 * same shape, so the rules are the same everywhere, and a recorded machine can be judged on any other.
 */
package dev.licensing.hardware.fact;
