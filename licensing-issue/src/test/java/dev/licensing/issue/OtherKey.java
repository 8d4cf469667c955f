package dev.licensing.issue;

/** A key like another, but for what a test overrides. */
abstract class OtherKey implements SigningKey {
    private final SigningKey key;

    OtherKey(SigningKey key) {
        this.key = key;
    }

    @Override
    public String algorithm() {
        return key.algorithm();
    }

    @Override
    public String publicJwk() {
        return key.publicJwk();
    }

    @Override
    public String kid() {
        return key.kid();
    }

    @Override
    public byte[] sign(byte[] message) {
        return key.sign(message);
    }
}
