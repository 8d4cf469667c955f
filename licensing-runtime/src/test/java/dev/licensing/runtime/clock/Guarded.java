package dev.licensing.runtime.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A server with a clock guard and a store for its mark. */
final class Guarded {
    static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    final TestTime time = new TestTime(START);
    Optional<byte[]> store = Optional.empty();
    SignedTimes signed = new SignedTimes(Optional.of(START), Optional.empty());
    ClockGuard guard;
    int written;

    Guarded() {
        guard = ClockGuard.starting(store, BUILT, time);
        read();
    }

    ClockReading read() {
        ClockReading reading = guard.read(signed);
        if (guard.isWorthKeeping()) {
            store = Optional.of(guard.mark());
            guard.kept();
            written++;
        }
        return reading;
    }

    ClockReading run(Duration duration) {
        time.run(duration);
        return read();
    }

    ClockReading runHours(int hours) {
        return run(Duration.ofHours(hours));
    }

    ClockReading step(Duration duration) {
        time.step(duration);
        return read();
    }

    ClockReading set(Instant wall) {
        time.set(wall);
        return read();
    }

    /** Restarts without a last word; the clock goes on for the time off, and the counter begins anew. */
    ClockReading restartAfter(Duration off) {
        time.step(off);
        guard = ClockGuard.starting(store, BUILT, time);
        return read();
    }

    ClockReading install(Instant issuedAt) {
        signed = new SignedTimes(Optional.of(issuedAt), Optional.empty());
        return read();
    }

    Instant wall() {
        return time.wallClock();
    }
}
