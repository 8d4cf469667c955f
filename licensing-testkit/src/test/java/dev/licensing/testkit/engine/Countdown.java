package dev.licensing.testkit.engine;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** How many writes a server makes until it dies. */
final class Countdown {
    private final AtomicInteger left;
    private volatile boolean started;

    Countdown(int steps) {
        this.left = new AtomicInteger(steps);
    }

    void start() {
        started = true;
    }

    void step() throws IOException {
        if (started && left.getAndDecrement() <= 0) {
            throw new IOException("the server is dead");
        }
    }
}
