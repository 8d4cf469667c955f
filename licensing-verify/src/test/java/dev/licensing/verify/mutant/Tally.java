package dev.licensing.verify.mutant;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What became of the mutants, by their kind. */
final class Tally {
    private static final int MOST_FAULTS_SHOWN = 20;

    private final Map<Fate, Map<String, Long>> counts = new EnumMap<>(Fate.class);
    private final List<String> faults = new ArrayList<>();

    /** What can become of a mutant. */
    enum Fate {
        REJECTED,
        TOLERATED,
        IDENTICAL
    }

    void count(String kind, Fate fate) {
        counts.computeIfAbsent(fate, one -> new TreeMap<>()).merge(kind, 1L, Long::sum);
    }

    void fault(String what) {
        if (faults.size() < MOST_FAULTS_SHOWN) {
            faults.add(what);
        }
    }

    /** What must not be: the first of them. */
    List<String> faults() {
        return faults;
    }

    /** Mutants of all kinds that differ from their original. */
    long mutants() {
        return sum(Fate.REJECTED) + sum(Fate.TOLERATED);
    }

    /** Mutants of the kind that differ from their original. */
    long mutants(String kind) {
        return of(kind, Fate.REJECTED) + of(kind, Fate.TOLERATED);
    }

    long sum(Fate fate) {
        return counts.getOrDefault(fate, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** A line for each kind. */
    String table() {
        StringBuilder table = new StringBuilder();
        line(table, "kind of mutant", "rejected", "tolerated", "identical");
        TreeSet<String> kinds = new TreeSet<>();
        counts.values().forEach(byKind -> kinds.addAll(byKind.keySet()));
        for (String kind : kinds) {
            line(table, kind, of(kind, Fate.REJECTED), of(kind, Fate.TOLERATED), of(kind, Fate.IDENTICAL));
        }
        line(table, "all", sum(Fate.REJECTED), sum(Fate.TOLERATED), sum(Fate.IDENTICAL));
        return table.toString();
    }

    private long of(String kind, Fate fate) {
        return counts.getOrDefault(fate, Map.of()).getOrDefault(kind, 0L);
    }

    private static void line(StringBuilder table, String kind, Object rejected, Object tolerated, Object identical) {
        table.append(String.format(Locale.ROOT, "%-52s %10s %10s %10s%n", kind, rejected, tolerated, identical));
    }
}
