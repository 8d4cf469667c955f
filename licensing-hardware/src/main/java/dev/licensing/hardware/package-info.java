/**
 * The machine that the library runs on, as digests of its components. {@link dev.licensing.hardware.MachineFingerprint} is the one
 * entry point.
 *
 * <p>How a component is read, normalized and vetoed is the compatibility promise of serial number version 1: a serial number once
 * made must come out the same for as long as the machine is unchanged. So a change here that alters a digest is a new version, never
 * a correction of this one.
 */
package dev.licensing.hardware;
