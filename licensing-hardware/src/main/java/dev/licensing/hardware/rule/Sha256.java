package dev.licensing.hardware.rule;

/**
 * SHA-256 of FIPS 180-4. It is written out here because the first use of a provider of the JDK costs a fresh JVM as much
 * time as all the rest of the fingerprint; it handles no secret.
 */
final class Sha256 {
    private static final int BLOCK_BYTES = 64;
    private static final int ROUNDS = 64;
    private static final int LENGTH_BYTES = 8;

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

    private Sha256() {}

    static byte[] digest(byte[] message) {
        byte[] padded = padded(message);
        int[] state = START.clone();
        int[] words = new int[ROUNDS];
        for (int block = 0; block < padded.length; block += BLOCK_BYTES) {
            schedule(words, padded, block);
            compress(state, words);
        }
        return bytes(state);
    }

    /** The message, a set bit, zeros, and its length in bits: whole blocks. */
    private static byte[] padded(byte[] message) {
        int blocks = (message.length + LENGTH_BYTES) / BLOCK_BYTES + 1;
        byte[] padded = new byte[blocks * BLOCK_BYTES];
        System.arraycopy(message, 0, padded, 0, message.length);
        padded[message.length] = (byte) 0x80;
        long bits = 8L * message.length;
        for (int i = 1; i <= LENGTH_BYTES; i++) {
            padded[padded.length - i] = (byte) bits;
            bits >>>= Byte.SIZE;
        }
        return padded;
    }

    private static void schedule(int[] words, byte[] padded, int block) {
        for (int i = 0; i < 16; i++) {
            int at = block + 4 * i;
            words[i] = (padded[at] << 24)
                    | ((padded[at + 1] & 0xff) << 16)
                    | ((padded[at + 2] & 0xff) << 8)
                    | (padded[at + 3] & 0xff);
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
