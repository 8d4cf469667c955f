package dev.licensing.runtime.clock.simulation;

import static dev.licensing.runtime.clock.simulation.SimulatedLicense.DAY;

import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseState;
import dev.licensing.runtime.clock.ClockGuard;
import dev.licensing.runtime.clock.ClockReading;
import dev.licensing.runtime.clock.SignedTimes;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A server with its clock, its store and its administrator, from event to event. It looks at its clock before and after each,
 * and every few days; in between, what a look a minute would show changes evenly.
 */
final class Server {
    final Random random;
    final Machine machine;
    final Tally tally;
    Optional<byte[]> mark = Optional.empty();
    License license;
    long restarts;
    long restedSeconds;

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::at).thenComparingLong(Due::number));
    private long scheduled;
    private Instant buildTime;
    private ClockGuard guard;
    private Instant confirmedNow = Instant.EPOCH;

    private record Due(long at, long number, Runnable action) {}

    Server(Random random, Machine machine, License license, long buildTime, Tally tally) {
        this.random = random;
        this.machine = machine;
        this.license = license;
        this.buildTime = Instant.ofEpochSecond(buildTime);
        this.tally = tally;
        this.guard = start();
    }

    void at(long time, Runnable action) {
        due.add(new Due(time, scheduled++, action));
    }

    void in(long seconds, Runnable action) {
        at(machine.now() + seconds, action);
    }

    /** What comes due while the machine is off is done when it is on again. */
    void runUntil(long end) {
        while (machine.now() < end) {
            Due next = due.peek();
            if (next != null && next.at() <= machine.now()) {
                due.remove();
                look();
                next.action().run();
                look();
                continue;
            }
            long until = next == null ? end : Math.min(end, next.at());
            run(Math.min(until - machine.now(), 1 + random.nextLong(15 * DAY)));
        }
    }

    /** Runs, and loses in a crash at the end what is younger than the last mark. */
    void run(long seconds) {
        long tail = Math.min(seconds, random.nextLong(60));
        machine.run(seconds - tail);
        look();
        machine.run(tail);
        look();
    }

    /** Stops without a last word, is off for some time, and starts. */
    void restart(long off) {
        machine.rest(off);
        restedSeconds += off;
        restarts++;
        machine.count(random.nextLong());
        guard = start();
    }

    void suspend(long seconds) {
        machine.rest(seconds);
        restedSeconds += seconds;
    }

    void upgrade(long buildTime) {
        this.buildTime = Instant.ofEpochSecond(buildTime);
        restart(60 + random.nextLong(600));
    }

    LicenseState look() {
        ClockReading reading = guard.read(new SignedTimes(Optional.of(license.issuedAt()), Optional.empty()));
        confirmedNow = reading.facts().confirmed(reading.effectiveNow());
        if (guard.isWorthKeeping()) {
            mark = Optional.of(guard.mark());
            guard.kept();
        }
        LicenseState state = SimulatedLicense.state(license, reading.effectiveNow(), reading.facts());
        tally.assessed(state, SimulatedLicense.trueState(license, machine.now()), this);
        return state;
    }

    Instant confirmedNow() {
        return confirmedNow;
    }

    private ClockGuard start() {
        return ClockGuard.starting(mark, buildTime, machine);
    }

    @Override
    public String toString() {
        return "true " + Instant.ofEpochSecond(machine.now()) + ", shown " + machine.wallClock() + ", until "
                + license.validity().untilExclusive() + ", issued " + license.issuedAt();
    }
}
