package dev.licensing.runtime.clock.simulation;

import static dev.licensing.runtime.clock.simulation.SimulatedLicense.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Servers with clocks that go wrong in every way that is known of, whose licenses are renewed in time. A build tries a sample of
 * them; {@code -Dservers=10000}, as the profile "clocks" sets it, so many. Half of them live as {@code -Dseed} says, or as never before.
 */
class HonestServersTest {
    static final int SAMPLE = 60;
    static final int SERVERS = Integer.getInteger("servers", SAMPLE);
    static final long START = Instant.parse("2026-11-21T00:00:00Z").getEpochSecond();

    /** Seeds that follow each other begin with like numbers. */
    static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int YEARS = 10;
    private static final long FIXED = 20_261_122;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void no_clock_refuses_a_license_that_is_valid_or_in_grace(boolean fixed) {
        long seed = fixed ? FIXED : Long.getLong("seed", System.nanoTime());
        Tally tally = new Tally();
        for (int i = 0; i < SERVERS / 2; i++) {
            live(i, new Random(seed + i * SPREAD), tally);
        }
        if (SERVERS > SAMPLE) {
            System.out.printf("seed %d, server-years %,d%n%s%n", seed, SERVERS / 2 * YEARS, tally);
        }
        assertThat(tally.falseRefusals()).as("seed %d, %s", seed, tally).isEmpty();
        assertThat(tally.refusals()).isZero();
        assertThat(tally.assessments()).isGreaterThan(SERVERS * 1_000L);
        assertThat(tally.gracesOfClock()).as("the guard was needed").isPositive();
        assertThat(tally.events())
                .containsKeys("boot in 1970", "boot in local time", "… for a week", "restore", "off for weeks");
    }

    private static void live(int number, Random random, Tally tally) {
        long[] terms = {90 * DAY, 365 * DAY, 1_095 * DAY};
        long term = terms[random.nextInt(terms.length)];
        Machine machine = new Machine(START + random.nextLong(365 * DAY), random.nextLong(200_000) - 100_000);
        long now = machine.now();
        Server server = new Server(
                random,
                machine,
                SimulatedLicense.of(1, now - random.nextLong(DAY), now - DAY, now + term),
                now - DAY - random.nextLong(300 * DAY),
                tally);
        Renewals.schedule(server, term);
        Incidents.spread(server, number, YEARS);
        server.runUntil(now + YEARS * 365L * DAY);
    }
}
