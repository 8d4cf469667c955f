/**
 * What is the same on every system: how facts are normalized, which identify nothing, and what digests they have.
 *
 * <p>These rules are the compatibility promise of serial number version 1: a serial number once made must come out the same for as
 * long as the machine is unchanged. So a change here that alters a digest is a new version, never a correction of this one.
 */
package dev.licensing.hardware.rule;
