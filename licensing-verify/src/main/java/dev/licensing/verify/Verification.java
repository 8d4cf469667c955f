package dev.licensing.verify;

/** The result of a verification: a trusted license, or the reason why there is none. */
public sealed interface Verification permits Verified, Rejected {}
