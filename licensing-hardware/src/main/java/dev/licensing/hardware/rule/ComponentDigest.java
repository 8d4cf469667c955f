package dev.licensing.hardware.rule;

import dev.licensing.core.serial.ComponentSlot;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a slot of a serial number holds: HMAC-SHA256 (RFC 2104, FIPS 180-4) of label and normalized value, reduced to the slot's width
 * without 0, which means absent.
 *
 * <p>HMAC is written out here for the same reason as {@link Sha256}.
 */
public final class ComponentDigest {
    /** It separates domains and is no secret. */
    private static final byte[] KEY = "dev.licensing/serial/v1".getBytes(StandardCharsets.US_ASCII);

    private static final int BLOCK_BYTES = 64;
    private static final int INNER_PAD = 0x36;
    private static final int OUTER_PAD = 0x5c;

    private ComponentDigest() {}

    /** The digest by the rules of version 1. */
    public static int of(ComponentSlot slot, String normalized) {
        String message = "hw1|" + slot.label() + '|' + normalized;
        byte[] mac = hmacSha256(KEY, message.getBytes(StandardCharsets.UTF_8));
        long first = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            first = (first << Byte.SIZE) | (mac[i] & 0xff);
        }
        return 1 + (int) Long.remainderUnsigned(first, (1L << slot.bits()) - 1);
    }

    /** For keys of at most one block of 64 bytes. */
    static byte[] hmacSha256(byte[] key, byte[] message) {
        byte[] inner = Sha256.digest(joined(padded(key, INNER_PAD), message));
        return Sha256.digest(joined(padded(key, OUTER_PAD), inner));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] padded(byte[] key, int pad) {
        byte[] block = new byte[BLOCK_BYTES];
        System.arraycopy(key, 0, block, 0, key.length);
        for (int i = 0; i < BLOCK_BYTES; i++) {
            block[i] ^= (byte) pad;
        }
        return block;
    }
}
