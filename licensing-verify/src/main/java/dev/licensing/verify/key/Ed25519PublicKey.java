package dev.licensing.verify.key;

import dev.licensing.verify.bouncycastle.math.ec.rfc8032.Ed25519;
import dev.licensing.verify.envelope.Algorithm;
import java.util.Optional;

/**
 * An Ed25519 public key of RFC 8032 that has passed a full validation: on the curve, in the prime-order subgroup,
 * canonically encoded. Immutable, thread-safe; the decoded point is kept, which halves the cost of a verification.
 */
public final class Ed25519PublicKey implements PublicKey {
    /** The length of an encoded key in bytes. */
    public static final int BYTES = Ed25519.PUBLIC_KEY_SIZE;

    /** The length of a signature in bytes. */
    public static final int SIGNATURE_BYTES = Ed25519.SIGNATURE_SIZE;

    private final byte[] encoded;
    private final Ed25519.PublicPoint point;

    private Ed25519PublicKey(byte[] encoded, Ed25519.PublicPoint point) {
        this.encoded = encoded;
        this.point = point;
    }

    /**
     * Decodes a key.
     *
     * @param encoded the bytes of RFC 8032
     * @return the key; empty when they are not 32 bytes or do not pass the full validation
     */
    public static Optional<Ed25519PublicKey> decode(byte[] encoded) {
        if (encoded.length != BYTES) {
            return Optional.empty();
        }
        byte[] copy = encoded.clone();
        Ed25519.PublicPoint point = Ed25519.validatePublicKeyFullExport(copy, 0);
        return point == null ? Optional.empty() : Optional.of(new Ed25519PublicKey(copy, point));
    }

    @Override
    public Algorithm algorithm() {
        return Algorithm.ED25519;
    }

    @Override
    public byte[] encoded() {
        return encoded.clone();
    }

    @Override
    public boolean accepts(byte[] message, byte[] signature) {
        return signature.length == SIGNATURE_BYTES && Ed25519.verify(signature, 0, point, message, 0, message.length);
    }
}
