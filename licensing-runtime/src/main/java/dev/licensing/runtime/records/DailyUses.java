package dev.licensing.runtime.records;

import dev.licensing.runtime.records.RecordedUse.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The highest uses of each day (UTC), by feature and server. Not thread-safe. */
final class DailyUses {
    private static final long DAY_SECONDS = 86_400;
    private static final Comparator<RecordedUse> BY_TIME = Comparator.comparing(RecordedUse::at)
            .thenComparing(RecordedUse::feature)
            .thenComparing(RecordedUse::server);

    private final NavigableMap<Long, Map<Key, RecordedUse>> days = new TreeMap<>();

    private record Key(Kind kind, String feature, String server) {
        static Key of(RecordedUse use) {
            return new Key(use.kind(), use.feature(), use.server());
        }
    }

    static DailyUses of(Collection<RecordedUse> uses) {
        DailyUses daily = new DailyUses();
        daily.add(uses);
        return daily;
    }

    void add(Collection<RecordedUse> uses) {
        for (RecordedUse use : uses) {
            addTo(day(use.at()), use);
        }
    }

    /** What all servers have used together. */
    DailyUses ofEnvironment() {
        DailyUses together = new DailyUses();
        for (Map.Entry<Long, Map<Key, RecordedUse>> day : days.entrySet()) {
            for (RecordedUse use : day.getValue().values()) {
                together.addTogether(day.getKey(), use);
            }
        }
        return together;
    }

    /** Keeps at most so many, if there are more than one day's: the first day becomes part of the next, the highest uses of both. */
    DailyUses atMost(int most) {
        int size = toList().size();
        while (size > most && days.size() > 1) {
            Map<Key, RecordedUse> first = days.pollFirstEntry().getValue();
            long next = days.firstKey();
            size -= first.size() + days.firstEntry().getValue().size();
            for (RecordedUse use : first.values()) {
                addTo(next, use);
            }
            size += days.firstEntry().getValue().size();
        }
        return this;
    }

    List<RecordedUse> toList() {
        List<RecordedUse> uses = new ArrayList<>();
        for (Map<Key, RecordedUse> day : days.values()) {
            uses.addAll(day.values());
        }
        uses.sort(BY_TIME);
        return uses;
    }

    private void addTo(long day, RecordedUse use) {
        days.computeIfAbsent(day, key -> new HashMap<>()).merge(Key.of(use), use, RecordedUse::orHigher);
    }

    private void addTogether(long day, RecordedUse use) {
        Key feature = new Key(use.kind(), use.feature(), "");
        days.computeIfAbsent(day, key -> new HashMap<>()).merge(feature, use, RecordedUse::together);
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), DAY_SECONDS);
    }
}
