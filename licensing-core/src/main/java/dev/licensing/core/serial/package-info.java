/**
 * Serial numbers: the identity of an environment, and the fingerprint of the machine that it stands for.
 *
 * <p>A {@link dev.licensing.core.serial.Fingerprint} is what a {@link dev.licensing.core.serial.FingerprintSource} reads: a
 * short digest of each component, never its value. Layout, weights and rules are version 1. All of it is pure: no reading
 * of hardware, no clock, no state.
 */
package dev.licensing.core.serial;
