package dev.licensing.issue.trust;

import dev.licensing.issue.SigningKey;
import java.util.concurrent.atomic.AtomicInteger;

/** A key that knows how often it was asked. */
class CountingKey implements SigningKey {
    private final SigningKey key;
    private final AtomicInteger signatures = new AtomicInteger();

    CountingKey(SigningKey key) {
        this.key = key;
    }

    int signatures() {
        return signatures.get();
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
        signatures.incrementAndGet();
        return key.sign(message);
    }
}
