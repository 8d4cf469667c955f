package dev.licensing.verify.envelope;

import java.nio.charset.StandardCharsets;

/**
 * One signature as the file states it, not verified.
 *
 * @param algorithm what the protected header says; the trusted key decides
 * @param kid the RFC 7638 thumbprint of the key that is said to have signed
 * @param protectedHeader the encoded header as it stands in the file
 * @param signature the signature's bytes, of the algorithm's length
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied before it leaves the module
public record EnvelopeSignature(Algorithm algorithm, String kid, String protectedHeader, byte[] signature) {
    /** The bytes that were signed: the very text of the file, RFC 7515 section 5.1. */
    public byte[] signingInput(Envelope envelope) {
        return signingInput(protectedHeader, envelope.encodedPayload());
    }

    static byte[] signingInput(String protectedHeader, String encodedPayload) {
        return (protectedHeader + "." + encodedPayload).getBytes(StandardCharsets.ISO_8859_1);
    }
}
