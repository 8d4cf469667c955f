package dev.licensing.runtime.presence;

import dev.licensing.core.audit.Quarter;
import dev.licensing.runtime.metering.ServerCount;
import dev.licensing.runtime.records.CheckedText;
import dev.licensing.runtime.records.RecordedUse.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What all servers of a farm use, added up by the controller. Immutable. In the store it is a text:
 *
 * <pre>
 * farm-usage 1
 * at 2026-11-22T08:15:00Z
 * total own AnonymousSessions 241 260 288
 * check 1c291ca3
 * </pre>
 *
 * <p>The numbers of a feature are what is in use, the highest that is not recorded for the audit yet, and the highest of the calendar
 * quarter. There is one spelling of each content, and nothing else is read.
 *
 * @param at when it was added up, by the controller's effective time, whole seconds in UTC
 * @param totals by the feature's name
 */
record FarmTotals(Instant at, Map<String, Total> totals) {
    static final String DOCUMENT = "farm-usage.txt";
    static final FarmTotals NONE = new FarmTotals(Instant.EPOCH, Map.of());

    private static final String HEAD = "farm-usage 1";
    private static final int FIRST_TOTAL = 2;

    record Total(Kind kind, long current, long unrecorded, long highest) {
        Total recorded() {
            return new Total(kind, current, 0, highest);
        }
    }

    FarmTotals {
        totals = new TreeMap<>(totals);
    }

    /** The next sum. That of the highest uses is never less than what was in use at one time, and more only by what has moved. */
    FarmTotals next(Instant now, Collection<ServerCount> counts) {
        boolean sameQuarter = Quarter.of(now).equals(Quarter.of(at));
        Map<String, Total> next = new TreeMap<>();
        for (Map.Entry<String, Total> total : totals.entrySet()) {
            Total before = total.getValue();
            long highest = sameQuarter ? before.highest() : 0;
            if (highest > 0 || before.unrecorded() > 0) {
                next.put(total.getKey(), new Total(before.kind(), 0, before.unrecorded(), highest));
            }
        }
        for (Map.Entry<String, ServerCount> sum : sums(counts).entrySet()) {
            Total before =
                    next.getOrDefault(sum.getKey(), new Total(sum.getValue().kind(), 0, 0, 0));
            long highest = sum.getValue().highest();
            next.put(
                    sum.getKey(),
                    new Total(
                            sum.getValue().kind(),
                            sum.getValue().current(),
                            Math.max(before.unrecorded(), highest),
                            Math.max(before.highest(), highest)));
        }
        return new FarmTotals(now, next);
    }

    private static Map<String, ServerCount> sums(Collection<ServerCount> counts) {
        Map<String, ServerCount> sums = new TreeMap<>();
        for (ServerCount count : counts) {
            sums.merge(count.feature(), count, FarmTotals::together);
        }
        return sums;
    }

    private static ServerCount together(ServerCount one, ServerCount other) {
        boolean own = one.kind() == Kind.OWN;
        return new ServerCount(
                one.kind(),
                one.feature(),
                own ? Lines.sum(one.current(), other.current()) : Math.max(one.current(), other.current()),
                own ? Lines.sum(one.highest(), other.highest()) : Math.max(one.highest(), other.highest()));
    }

    /** The same totals once the highest are taken for the record. */
    FarmTotals recorded() {
        Map<String, Total> rest = new TreeMap<>();
        for (Map.Entry<String, Total> total : totals.entrySet()) {
            rest.put(total.getKey(), total.getValue().recorded());
        }
        return new FarmTotals(at, rest);
    }

    byte[] toDocument() {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD);
        lines.add("at " + at);
        for (Map.Entry<String, Total> entry : totals.entrySet()) {
            Total total = entry.getValue();
            lines.add("total " + Lines.word(total.kind()) + " " + entry.getKey() + " " + total.current() + " "
                    + total.unrecorded() + " " + total.highest());
        }
        return CheckedText.write(lines);
    }

    /** The totals of a document; empty when it is none that {@link #toDocument} writes. */
    static Optional<FarmTotals> parse(byte[] document) {
        Optional<List<String>> lines = CheckedText.read(document);
        if (lines.isEmpty() || lines.get().size() < FIRST_TOTAL) {
            return Optional.empty();
        }
        try {
            FarmTotals totals = ofLines(lines.get());
            return Arrays.equals(totals.toDocument(), document) ? Optional.of(totals) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static FarmTotals ofLines(List<String> lines) {
        Map<String, Total> totals = new TreeMap<>();
        for (int i = FIRST_TOTAL; i < lines.size(); i++) {
            String[] words = Lines.words(lines.get(i), 6);
            Total total = new Total(
                    Lines.kind(words[1]), Lines.amount(words[3]), Lines.amount(words[4]), Lines.amount(words[5]));
            totals.put(Lines.feature(words[2]), total);
        }
        return new FarmTotals(CheckedText.instant(Lines.value(lines, 1, "at")), totals);
    }
}
