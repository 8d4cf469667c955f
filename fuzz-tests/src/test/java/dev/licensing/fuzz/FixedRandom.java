package dev.licensing.fuzz;

import java.security.SecureRandom;
import java.util.Arrays;

/** Not random at all: fills with one number, so that keys and signatures are the same in every run. */
final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte number;

    FixedRandom(int number) {
        this.number = (byte) number;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        Arrays.fill(bytes, number);
    }
}
