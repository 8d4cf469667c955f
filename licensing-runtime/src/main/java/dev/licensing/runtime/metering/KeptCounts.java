package dev.licensing.runtime.metering;

import dev.licensing.core.feature.Feature;
import dev.licensing.core.usage.RateUse;
import dev.licensing.runtime.records.CheckedText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a server keeps of its counts between restarts. Immutable. In the store it is a text:
 *
 * <pre>
 * usage 1
 * at 2026-11-22T08:15:00Z
 * peak AnonymousSessions 80 95
 * rate RequestsPerMinute 2026-11-22T08:15:00Z 410 6012 6012
 * check 1c291ca3
 * </pre>
 *
 * <p>A peak has the highest that is not recorded yet and the highest of the quarter; a rate has in front of them the window that runs.
 * There is one spelling of each content, and nothing else is read.
 *
 * @param at when it was kept, whole seconds in UTC
 * @param peaks by name
 * @param rates by name
 */
record KeptCounts(Instant at, Map<String, Peak> peaks, Map<String, Rate> rates) {
    static final KeptCounts NONE = new KeptCounts(Instant.EPOCH, Map.of(), Map.of());

    private static final String HEAD = "usage 1";

    record Peak(long unrecorded, long highest) {}

    record Rate(RateUse use, long unrecorded, long highest) {}

    KeptCounts {
        peaks = new TreeMap<>(peaks);
        rates = new TreeMap<>(rates);
    }

    boolean sameCounts(KeptCounts other) {
        return peaks.equals(other.peaks) && rates.equals(other.rates);
    }

    byte[] toDocument() {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD);
        lines.add("at " + at);
        for (Map.Entry<String, Peak> peak : peaks.entrySet()) {
            lines.add("peak " + peak.getKey() + " " + peak.getValue().unrecorded() + " "
                    + peak.getValue().highest());
        }
        for (Map.Entry<String, Rate> rate : rates.entrySet()) {
            RateUse use = rate.getValue().use();
            lines.add("rate " + rate.getKey() + " " + use.windowStart() + " " + use.counted() + " "
                    + rate.getValue().unrecorded() + " " + rate.getValue().highest());
        }
        return CheckedText.write(lines);
    }

    /** The counts of a document; empty when it is none that {@link #toDocument} writes. */
    static Optional<KeptCounts> parse(byte[] document) {
        Optional<List<String>> lines = CheckedText.read(document);
        if (lines.isEmpty() || lines.get().size() < 2) {
            return Optional.empty();
        }
        try {
            KeptCounts counts = ofLines(lines.get());
            return Arrays.equals(counts.toDocument(), document) ? Optional.of(counts) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static KeptCounts ofLines(List<String> lines) {
        Map<String, Peak> peaks = new TreeMap<>();
        Map<String, Rate> rates = new TreeMap<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] words = line.split(" ", -1);
            if (words.length == 4) {
                peaks.put(Feature.peak(words[1]).name(), new Peak(amount(words[2]), amount(words[3])));
            } else if (words.length == 6) {
                RateUse use = new RateUse(CheckedText.instant(words[2]), amount(words[3]));
                rates.put(Feature.rate(words[1]).name(), new Rate(use, amount(words[4]), amount(words[5])));
            }
        }
        return new KeptCounts(CheckedText.instant(lines.get(1).replaceFirst("^at ", "")), peaks, rates);
    }

    /** In the bounds that core has for every use. */
    private static long amount(String digits) {
        return new RateUse(Instant.EPOCH, Long.parseLong(digits)).counted();
    }
}
