/**
 * Verifies signed license files, offline: {@link dev.licensing.verify.LicenseVerifier} takes bytes and the keys that the
 * product trusts, and gives {@link dev.licensing.verify.Verified}, the only way to a trusted license, or {@link
 * dev.licensing.verify.Rejected} with a refusal that says why.
 */
package dev.licensing.verify;
