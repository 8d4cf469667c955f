package dev.licensing.verify.key;

import dev.licensing.verify.bouncycastle.crypto.digests.SHA256Digest;

/** SHA-256 by the relocated classes: the first use of a JDK provider would cost more than a whole verification. */
public final class Sha256 {
    private Sha256() {}

    public static byte[] digest(byte[] bytes) {
        SHA256Digest sha256 = new SHA256Digest();
        sha256.update(bytes, 0, bytes.length);
        byte[] digest = new byte[sha256.getDigestSize()];
        sha256.doFinal(digest, 0);
        return digest;
    }
}
