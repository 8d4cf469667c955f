/**
 * A license and what it means here and now: {@link dev.licensing.core.license.LicenseAssessment} takes a license, the
 * machine's fingerprint or a front-end's lease, a time and the host's facts, and gives a state with its findings. The state
 * says how far a feature is available, and {@link dev.licensing.core.license.Upgrade} whether the platform may be upgraded.
 * Every refusal and finding is a code with evidence; {@link dev.licensing.core.refusal.Explanation} alone turns them into
 * words.
 */
package dev.licensing.core.license;
