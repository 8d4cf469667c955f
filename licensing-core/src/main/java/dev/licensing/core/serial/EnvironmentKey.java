package dev.licensing.core.serial;

import dev.licensing.core.InvalidValueException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The public key of an environment: a raw Ed25519 public key of 32 bytes (RFC 8032, section 5.1.5).
 *
 * <p>Only the length is checked, not that the bytes are a point of the curve. Nothing here is secret. Immutable and thread-safe; two
 * keys with the same bytes are equal.
 *
 * @param hex the 32 bytes as 64 lower-case hexadecimal digits
 */
public record EnvironmentKey(String hex) {
    private static final int BYTES = 32;
    private static final String DIGITS = "a raw Ed25519 public key of 64 hexadecimal digits";

    /**
     * Takes the hexadecimal digits in either case.
     *
     * @throws InvalidValueException when they are not exactly 64 hexadecimal digits
     */
    public EnvironmentKey {
        if (hex.length() != 2 * BYTES) {
            throw new InvalidValueException("environment key", hex.length() + " characters", DIGITS);
        }
        for (int i = 0; i < hex.length(); i++) {
            if (!HexFormat.isHexDigit(hex.charAt(i))) {
                throw new InvalidValueException("environment key", "character " + (i + 1) + " of 64", DIGITS);
            }
        }
        hex = hex.toLowerCase(Locale.ROOT);
    }

    /**
     * The key with these raw bytes, which are copied.
     *
     * @param bytes the 32 bytes
     * @return the key
     * @throws InvalidValueException when there are not exactly 32 bytes
     */
    public static EnvironmentKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new InvalidValueException(
                    "environment key",
                    bytes.length + " bytes",
                    "a raw Ed25519 public key of 32 bytes; take the key out of its X.509 or PEM wrapping first");
        }
        return new EnvironmentKey(HexFormat.of().formatHex(bytes));
    }

    /**
     * A new array with the 32 raw bytes.
     *
     * @return 32 bytes of the caller's own
     */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
