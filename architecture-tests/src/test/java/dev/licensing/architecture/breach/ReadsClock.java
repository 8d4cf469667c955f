package dev.licensing.architecture.breach;

import java.time.Instant;

public final class ReadsClock {
    public Instant time() {
        return Instant.now();
    }
}
