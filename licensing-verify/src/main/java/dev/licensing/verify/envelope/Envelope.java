package dev.licensing.verify.envelope;

import java.util.List;

/**
 * A signed file taken apart, not verified.
 *
 * @param payload the decoded payload
 * @param encodedPayload the payload as it stands in the file, which is what signatures are over
 * @param signatures 1 to 4, each under another key
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied before it leaves the module
public record Envelope(byte[] payload, String encodedPayload, List<EnvelopeSignature> signatures) {}
