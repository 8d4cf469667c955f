package dev.licensing.core.serial;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The 98 slot bits of a declared serial number: the first bits of the SHA-256 (FIPS 180-4) of a prefix and the key. */
final class DeclaredDigest {
    private static final String PREFIX = "hw1|declared|";
    private static final int SURPLUS_BITS = 256 - 98;

    private DeclaredDigest() {}

    static BigInteger of(EnvironmentKey key) {
        MessageDigest sha256 = sha256();
        sha256.update(PREFIX.getBytes(StandardCharsets.US_ASCII));
        return new BigInteger(1, sha256.digest(key.bytes())).shiftRight(SURPLUS_BITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, though every Java platform must have it", e);
        }
    }
}
