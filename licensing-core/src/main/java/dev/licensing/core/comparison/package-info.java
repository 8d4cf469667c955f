/**
 * Whether a machine is the licensed one: {@link dev.licensing.core.comparison.SerialComparison#of} holds the licensed
 * serial number against a fingerprint, slot by slot, by the weights of its class and the {@link
 * dev.licensing.core.comparison.HardwarePolicy} of the license, and answers PASS, GRACE or REJECT. {@link
 * dev.licensing.core.comparison.Enrolment#of} makes the serial number of a machine that would pass with it. All of it is
 * pure: no reading of hardware, no clock, no state.
 */
package dev.licensing.core.comparison;
