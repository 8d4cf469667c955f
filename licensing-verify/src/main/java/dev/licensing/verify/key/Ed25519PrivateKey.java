package dev.licensing.verify.key;

import dev.licensing.verify.bouncycastle.math.ec.rfc8032.Ed25519;
import dev.licensing.verify.envelope.Algorithm;
import java.security.SecureRandom;

/** An Ed25519 private key of RFC 8032: 32 secret bytes that never print. Immutable, thread-safe. */
public final class Ed25519PrivateKey extends PrivateKey {
    /** The length of the secret in bytes. */
    public static final int BYTES = Ed25519.SECRET_KEY_SIZE;

    private final byte[] seed;
    private final byte[] publicKey;

    private Ed25519PrivateKey(byte[] seed) {
        this.seed = seed;
        this.publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    }

    public static Ed25519PrivateKey generate(SecureRandom random) {
        byte[] seed = new byte[BYTES];
        Ed25519.generatePrivateKey(random, seed);
        return new Ed25519PrivateKey(seed);
    }

    static Ed25519PrivateKey ofSeed(byte[] seed) {
        return new Ed25519PrivateKey(seed.clone());
    }

    @Override
    byte[] seed() {
        return seed.clone();
    }

    @Override
    public Algorithm algorithm() {
        return Algorithm.ED25519;
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    public byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, publicKey, 0, message, 0, message.length, signature, 0);
        return signature;
    }
}
