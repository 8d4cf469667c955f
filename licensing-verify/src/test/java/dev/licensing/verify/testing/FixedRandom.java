package dev.licensing.verify.testing;

import java.security.SecureRandom;

/** Not random at all: gives the same bytes at every call, so that tests repeat. */
public final class FixedRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] fixed;

    public FixedRandom(byte[] fixed) {
        this.fixed = fixed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
        System.arraycopy(fixed, 0, bytes, 0, bytes.length);
    }
}
