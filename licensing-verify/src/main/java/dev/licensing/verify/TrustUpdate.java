package dev.licensing.verify;

/** What became of trust bundles: the trust that is in force after them, or why they are not taken. */
public sealed interface TrustUpdate permits TrustedKeys, Rejected {}
