package dev.licensing.runtime.clock.simulation;

import dev.licensing.core.license.LicenseState;
import dev.licensing.core.license.LicenseState.GraceCause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a simulation has seen. */
final class Tally {
    private static final int MOST_EXAMPLES = 20;

    private final Map<String, Long> events = new TreeMap<>();
    private final List<String> falseRefusals = new ArrayList<>();
    private long assessments;
    private long refusals;
    private long trueRefusals;
    private long gracesOfClock;
    private String last = "start";

    void event(String name) {
        events.merge(name, 1L, Long::sum);
        last = name;
    }

    void assessed(LicenseState state, LicenseState truth, Server server) {
        assessments++;
        if (!truth.isUsable()) {
            trueRefusals++;
        } else if (!state.isUsable()) {
            refusals++;
            if (falseRefusals.size() < MOST_EXAMPLES) {
                falseRefusals.add(state + " after " + last + ": " + server);
            }
        } else if (state instanceof LicenseState.Grace grace
                && grace.reasons().stream().anyMatch(reason -> reason.cause() == GraceCause.CLOCK)) {
            gracesOfClock++;
        }
    }

    long assessments() {
        return assessments;
    }

    long refusals() {
        return refusals;
    }

    /** Those that only the guard has prevented: without them the simulation would prove nothing. */
    long gracesOfClock() {
        return gracesOfClock;
    }

    Map<String, Long> events() {
        return events;
    }

    List<String> falseRefusals() {
        return falseRefusals;
    }

    @Override
    public String toString() {
        long sum = events.values().stream().mapToLong(Long::longValue).sum();
        return String.format(
                "events %,d %s%nassessments %,d: false refusals %,d, grace of the clock %,d, truly over %,d",
                sum, events, assessments, refusals, gracesOfClock, trueRefusals);
    }
}
