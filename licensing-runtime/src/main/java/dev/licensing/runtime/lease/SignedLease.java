package dev.licensing.runtime.lease;

import dev.licensing.verify.statement.Lease;

/**
 * A lease as it was given.
 *
 * @param lease what it says
 * @param document the very bytes in the store
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never leaves the module
public record SignedLease(Lease lease, byte[] document) {}
