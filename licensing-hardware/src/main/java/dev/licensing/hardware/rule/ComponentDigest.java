package dev.licensing.hardware.rule;

import dev.licensing.core.serial.ComponentSlot;
import java.nio.charset.StandardCharsets;

/**
 * What a slot of a serial number holds: HMAC-SHA256 (RFC 2104, FIPS 180-4) of label and normalized value, reduced to the slot's width
 * without 0, which means absent.
 *
 * <p>Both are written out here because the first use of a provider of the JDK costs a fresh JVM as much time as all the rest of the
 * fingerprint, and a class for each as much as reading ten files. They handle no secret.
 */
public final class ComponentDigest {
    private static final int BLOCK_BYTES = 64;
    private static final int ROUNDS = 64;
    private static final int LENGTH_BYTES = 8;
    private static final int INNER_PAD = 0x36;
    private static final int OUTER_PAD = 0x5c;

    /** The first 32 bits of the fractional parts of the square roots of the first 8 primes. */
    private static final int[] START = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };

    /** The same of the cube roots of the first 64 primes. */
    private static final int[] CONSTANTS = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    /** Its key separates domains and is no secret. */
    private static final ComponentDigest VERSION_1 =
            new ComponentDigest("dev.licensing/serial/v1".getBytes(StandardCharsets.US_ASCII));

    /** The states after the padded key, with which every message begins. */
    private final int[] inner;

    private final int[] outer;

    /** For keys of at most one block of 64 bytes. */
    ComponentDigest(byte[] key) {
        inner = after(padded(key, INNER_PAD), START);
        outer = after(padded(key, OUTER_PAD), START);
    }

    /** The digest by the rules of version 1. */
    public static int of(ComponentSlot slot, String normalized) {
        String message = "hw1|" + slot.label() + '|' + normalized;
        byte[] mac = VERSION_1.hmacSha256(message.getBytes(StandardCharsets.UTF_8));
        long first = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            first = (first << Byte.SIZE) | (mac[i] & 0xff);
        }
        return 1 + (int) Long.remainderUnsigned(first, (1L << slot.bits()) - 1);
    }

    byte[] hmacSha256(byte[] message) {
        byte[] hash = bytes(after(lastBlocks(message, BLOCK_BYTES), inner));
        return bytes(after(lastBlocks(hash, BLOCK_BYTES), outer));
    }

    static byte[] sha256(byte[] message) {
        return bytes(after(lastBlocks(message, 0), START));
    }

    private static byte[] padded(byte[] key, int pad) {
        byte[] block = new byte[BLOCK_BYTES];
        System.arraycopy(key, 0, block, 0, key.length);
        for (int i = 0; i < BLOCK_BYTES; i++) {
            block[i] ^= (byte) pad;
        }
        return block;
    }

    /** The end of a message with so many bytes before it, a set bit, zeros, and the length of all in bits: whole blocks. */
    private static byte[] lastBlocks(byte[] end, int bytesBefore) {
        int count = (end.length + LENGTH_BYTES) / BLOCK_BYTES + 1;
        byte[] blocks = new byte[count * BLOCK_BYTES];
        System.arraycopy(end, 0, blocks, 0, end.length);
        blocks[end.length] = (byte) 0x80;
        long bits = 8L * (bytesBefore + end.length);
        for (int i = 1; i <= LENGTH_BYTES; i++) {
            blocks[blocks.length - i] = (byte) bits;
            bits >>>= Byte.SIZE;
        }
        return blocks;
    }

    /** The state after these blocks that there was another before. */
    private static int[] after(byte[] blocks, int[] before) {
        int[] state = before.clone();
        int[] words = new int[ROUNDS];
        for (int block = 0; block < blocks.length; block += BLOCK_BYTES) {
            schedule(words, blocks, block);
            compress(state, words);
        }
        return state;
    }

    private static void schedule(int[] words, byte[] blocks, int block) {
        for (int i = 0; i < 16; i++) {
            int at = block + 4 * i;
            words[i] = (blocks[at] << 24)
                    | ((blocks[at + 1] & 0xff) << 16)
                    | ((blocks[at + 2] & 0xff) << 8)
                    | (blocks[at + 3] & 0xff);
        }
        for (int i = 16; i < ROUNDS; i++) {
            int early = words[i - 15];
            int late = words[i - 2];
            int first = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
            int second = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
            words[i] = words[i - 16] + first + words[i - 7] + second;
        }
    }

    /** Rotations are written out, because a fresh JVM interprets this, and calls are most of what it then costs. */
    private static void compress(int[] state, int[] words) {
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int i = 0; i < ROUNDS; i++) {
            int high = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
            int low = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
            int added = h + high + ((e & f) ^ (~e & g)) + CONSTANTS[i] + words[i];
            h = g;
            g = f;
            f = e;
            e = d + added;
            d = c;
            c = b;
            b = a;
            a = added + low + ((b & c) ^ (b & d) ^ (c & d));
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    private static byte[] bytes(int[] state) {
        byte[] bytes = new byte[Integer.BYTES * state.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (state[i / Integer.BYTES] >>> (24 - 8 * (i % Integer.BYTES)));
        }
        return bytes;
    }
}
