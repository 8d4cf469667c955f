package dev.licensing.hardware.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * Counts other machines that are taken for a licensed one, and holds the counts against the promised probabilities and against those that
 * {@link Enumeration} computes for the very same pairs. A build tries a sample of a fixed seed; {@code -Dpairs=1000000}, as the profile
 * "simulation" sets it, tries so many of each kind, of a new seed that it prints and that {@code -Dseed=} repeats.
 *
 * <p>The test is one-sided: it fails where, if the probability were the promised one, so many events or more would be seen in less than
 * 1 of 10,000 runs. With two counts of eleven kinds and at most two figures each that is a false alarm in about 1 of 300 runs.
 */
class FalseAcceptTest {
    private static final int SAMPLE = 2_000;
    private static final int PAIRS = Integer.getInteger("pairs", SAMPLE);
    private static final boolean WHOLE = PAIRS > SAMPLE;
    private static final long SEED = Long.getLong("seed", WHOLE ? new SecureRandom().nextLong() : 20_261_122);
    private static final double FALSE_ALARM = 1e-4;

    private final List<String> faults = new ArrayList<>();
    private final StringBuilder table = new StringBuilder();

    @Test
    void no_kind_of_other_machine_is_accepted_more_often_than_promised() {
        Simulation simulation = new Simulation(SEED);
        print(
                "seed %d%n%-40s %9s %8s | %6s %8s %8s %8s | %6s %8s %8s %8s%n",
                SEED,
                "kind",
                "pairs",
                "refused",
                "PASS",
                "at most",
                "computed",
                "promised",
                "GRACE",
                "at most",
                "computed",
                "promised");
        for (Kind kind : Kind.values()) {
            judge(kind, simulation.run(kind, PAIRS));
        }
        if (WHOLE) {
            System.out.println(table);
        }
        assertThat(faults).as(() -> table.toString()).isEmpty();
    }

    private void judge(Kind kind, Count count) {
        print("%-40s %9d %8d |", kind.words(), count.pairs(), count.refused());
        judge(kind, "PASS", count.passes(), count.expectedPasses(), count.pairs(), kind.promisedPass());
        print(" |");
        judge(kind, "GRACE", count.graces(), count.expectedGraces(), count.pairs(), kind.promisedGrace());
        print("%n");
        assertThat(count.pairs()).isGreaterThanOrEqualTo(PAIRS);
    }

    private void judge(Kind kind, String verdict, long events, double expected, long pairs, OptionalDouble promised) {
        double computed = expected / pairs;
        String words = promised.isPresent() ? String.format(Locale.ROOT, "%.1e", promised.getAsDouble()) : "-";
        print(" %6d %8.1e %8.1e %8s", events, Binomial.upperBound(events, pairs), computed, words);
        promised.ifPresent(figure -> hold(kind, verdict + " and the promised", events, pairs, figure));
        if (kind != Kind.TWIN_AT_ONE_DOCK) {
            // There the pairs truly share an interface, which the enumeration does not know
            hold(kind, verdict + " and the computed", events, pairs, computed);
        }
    }

    private void hold(Kind kind, String what, long events, long pairs, double probability) {
        if (Binomial.atLeast(events, pairs, probability) < FALSE_ALARM) {
            faults.add(String.format(
                    Locale.ROOT, "%s: %s %.1e, yet %d of %d", kind.words(), what, probability, events, pairs));
        }
    }

    private void print(String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values));
    }
}
