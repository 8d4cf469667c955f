package dev.licensing.runtime.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.records.RecordedUse.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DailyUsesTest {
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    private static RecordedUse use(int hours, Kind kind, String feature, long used, String server) {
        return new RecordedUse(START.plus(Duration.ofHours(hours)), kind, feature, used, server);
    }

    @Test
    void quantities_are_shared_by_the_servers_and_peaks_are_each_ones_own() {
        List<RecordedUse> together = DailyUses.of(List.of(
                        use(0, Kind.SHARED, "Users", 70, "one"),
                        use(1, Kind.SHARED, "Users", 71, "two"),
                        use(0, Kind.OWN, "Sessions", 3, "one"),
                        use(2, Kind.OWN, "Sessions", 4, "two")))
                .ofEnvironment()
                .toList();
        assertThat(together).containsExactly(use(1, Kind.SHARED, "Users", 71, ""), use(2, Kind.OWN, "Sessions", 7, ""));
    }

    @Property
    void fewer_days_keep_the_highest_use_of_every_feature(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 2_000) Integer> hours,
            @ForAll @IntRange(min = 5, max = 20) int most) {
        List<RecordedUse> uses = new ArrayList<>();
        Map<String, Long> highest = new HashMap<>();
        for (int i = 0; i < hours.size(); i++) {
            String feature = "F" + i % 5;
            uses.add(use(hours.get(i), Kind.SHARED, feature, (i * 7919L) % 101, "one"));
            highest.merge(feature, (i * 7919L) % 101, Math::max);
        }
        List<RecordedUse> kept = DailyUses.of(uses).atMost(most).toList();
        assertThat(kept).hasSizeLessThanOrEqualTo(most);
        Map<String, Long> highestKept = new HashMap<>();
        kept.forEach(use -> highestKept.merge(use.feature(), use.used(), Math::max));
        assertThat(highestKept).isEqualTo(highest);
    }
}
