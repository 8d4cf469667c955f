package dev.licensing.runtime.clock.simulation;

import static dev.licensing.runtime.clock.simulation.SimulatedLicense.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Servers whose license has ended for good, and whose administrator sets the clock back again and again while the store is kept.
 * What is gained is the running in a usable state that a true clock would not have allowed.
 */
class SetBackTest {
    /** A restart loses a mark's age of less than a minute, and the fraction of a second that a mark leaves out. */
    private static final long LOST_BY_A_RESTART = 61;

    private static final long HOUR = 3_600;
    private static final long STEP = 600;
    private static final long TERM = 90 * DAY;
    private static final long WATCHED = 2 * 365 * DAY;
    private static final long FIXED = 20_261_123;

    private long mostGained;
    private long mostGainedWithoutRest;
    private long stepsBack;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void setting_the_clock_back_gains_no_more_than_restarts_lose_and_the_machine_rested(boolean fixed) {
        long seed = fixed ? FIXED : Long.getLong("seed", System.nanoTime());
        Tally tally = new Tally();
        for (int i = 0; i < HonestServersTest.SERVERS / 2; i++) {
            long own = seed + i * HonestServersTest.SPREAD;
            attack(new Random(own), i % 2 == 0, own, tally);
        }
        if (HonestServersTest.SERVERS > HonestServersTest.SAMPLE) {
            System.out.printf(
                    "seed %d, server-years %,d, steps back %,d, restarts %s%nmost gained %,d s; %,d s by servers never off%n%s%n",
                    seed,
                    HonestServersTest.SERVERS / 2 * 2,
                    stepsBack,
                    tally.events(),
                    mostGained,
                    mostGainedWithoutRest,
                    tally);
        }
        assertThat(stepsBack).isGreaterThan(HonestServersTest.SERVERS * 10L);
        assertThat(mostGained).as("time off is gained").isGreaterThan(mostGainedWithoutRest);
    }

    private void attack(Random random, boolean rests, long seed, Tally tally) {
        Machine machine = new Machine(HonestServersTest.START, 0);
        long now = machine.now();
        Server server = new Server(
                random, machine, SimulatedLicense.of(1, now, now, now + TERM), now - random.nextLong(300 * DAY), tally);
        long gained = 0;
        while (machine.now() < now + WATCHED) {
            gained += run(server);
            meddle(server, rests);
        }
        assertThat(gained)
                .as("seed %d, %d restarts, %d s off", seed, server.restarts, server.restedSeconds)
                .isLessThanOrEqualTo(server.restarts * LOST_BY_A_RESTART + server.restedSeconds);
        mostGained = Math.max(mostGained, gained);
        mostGainedWithoutRest = rests ? mostGainedWithoutRest : Math.max(mostGainedWithoutRest, gained);
    }

    /** Runs for some days, in long steps while the end is far and in short ones near it; returns how long in a usable state after the true end. */
    private static long run(Server server) {
        long end = server.license.validity().graceUntilExclusive().orElseThrow().getEpochSecond();
        long gained = 0;
        long left = 1 + server.random.nextLong(8 * DAY);
        while (left > 0) {
            boolean open = server.look().isUsable();
            long toEnd = end - server.confirmedNow().getEpochSecond();
            long length = Math.min(left, open ? Math.max(STEP, toEnd - HOUR) : left);
            server.run(length);
            long afterEnd = Math.min(length, Math.max(0, server.machine.now() - end));
            gained += open && server.look().isUsable() ? afterEnd : 0;
            left -= length;
        }
        return gained;
    }

    private void meddle(Server server, boolean rests) {
        Random random = server.random;
        switch (random.nextInt(6)) {
            case 0 -> {
                server.tally.event("restart");
                server.restart(0);
            }
            case 1 -> {
                if (!rests) {
                    server.machine.setWrong(0);
                }
            }
            case 2 -> {
                if (rests) {
                    server.tally.event("off or suspended");
                    long length = random.nextLong(random.nextBoolean() ? DAY : 20 * DAY);
                    if (random.nextBoolean()) {
                        server.restart(length);
                    } else {
                        server.suspend(length);
                    }
                }
            }
            default -> {
                stepsBack++;
                server.machine.setWrong(-random.nextLong(random.nextBoolean() ? DAY : 1_000 * DAY));
            }
        }
    }
}
