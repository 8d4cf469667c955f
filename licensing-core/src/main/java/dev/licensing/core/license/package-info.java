/**
 * A license and what it means here and now: {@link dev.licensing.core.license.LicenseAssessment} takes a license, the
 * machine's fingerprint, a time and the host's facts, and gives a state with its findings. Every refusal and finding is
 * a code with evidence; {@link dev.licensing.core.refusal.Explanation} alone turns them into words.
 */
package dev.licensing.core.license;
