package dev.licensing.verify.envelope;

import java.util.Optional;

/** The signature algorithms that a protected header may name, the one that costs less to verify first. */
public enum Algorithm {
    /** RFC 8032 under the fully specified name of RFC 9864. */
    ED25519("Ed25519", 64),
    /** FIPS 204, pure, empty context, under the name of RFC 9964. */
    ML_DSA_65("ML-DSA-65", 3309);

    private final String wireName;
    private final int signatureBytes;

    Algorithm(String wireName, int signatureBytes) {
        this.wireName = wireName;
        this.signatureBytes = signatureBytes;
    }

    public String wireName() {
        return wireName;
    }

    /** The length that every signature has. */
    public int signatureBytes() {
        return signatureBytes;
    }

    public static Optional<Algorithm> ofWireName(String name) {
        for (Algorithm algorithm : values()) {
            if (algorithm.wireName.equals(name)) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /** All names, for messages. */
    public static String allowed() {
        return ED25519.wireName + " or " + ML_DSA_65.wireName;
    }
}
