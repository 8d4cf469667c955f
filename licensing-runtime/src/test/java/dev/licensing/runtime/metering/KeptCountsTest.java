package dev.licensing.runtime.metering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.usage.RateUse;
import dev.licensing.runtime.records.CheckedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class KeptCountsTest {
    private static final Instant AT = Instant.parse("2026-11-22T08:15:00Z");
    private static final KeptCounts COUNTS = new KeptCounts(
            AT,
            Map.of("Sessions", new KeptCounts.Peak(3, 5)),
            Map.of("Requests", new KeptCounts.Rate(new RateUse(AT, 7), 9, 10)));

    @Property
    void what_is_written_is_read_again(
            @ForAll @LongRange(max = 9_999_999_999_999_999L) long some,
            @ForAll @LongRange(max = 9_999_999_999_999_999L) long more) {
        KeptCounts counts = new KeptCounts(
                AT,
                Map.of("A", new KeptCounts.Peak(some, more), "b.c", new KeptCounts.Peak(more, some)),
                Map.of("R", new KeptCounts.Rate(new RateUse(AT, some), more, some)));
        assertThat(KeptCounts.parse(counts.toDocument())).contains(counts);
    }

    @Property
    void any_bytes_are_read_or_are_none(@ForAll byte[] bytes) {
        assertThat(KeptCounts.parse(bytes)).isEmpty();
    }

    @Property
    void any_lines_with_a_right_check_sum_are_read_or_are_none(@ForAll List<String> lines) {
        List<String> headed = new ArrayList<>(List.of("usage 1"));
        lines.forEach(line -> headed.add(line.replaceAll("[^ -~]", "?")));
        assertThat(KeptCounts.parse(CheckedText.write(headed))).isEmpty();
    }

    @Test
    void a_time_that_no_calendar_of_the_documents_has_is_none() {
        assertThat(KeptCounts.parse(CheckedText.write(List.of("usage 1", "at 9999-12-31T23:59:59Z"))))
                .isPresent();
        assertThat(KeptCounts.parse(CheckedText.write(List.of("usage 1", "at +10000-01-01T00:00:00Z"))))
                .isEmpty();
    }

    @Test
    void a_change_of_any_byte_is_found() {
        byte[] document = COUNTS.toDocument();
        for (int i = 0; i < document.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = document.clone();
                changed[i] ^= (byte) (1 << bit);
                assertThat(KeptCounts.parse(changed)).as("byte " + i).isEmpty();
            }
        }
    }

    @Test
    void a_text_that_was_cut_off_is_found() {
        byte[] document = COUNTS.toDocument();
        for (int length = 0; length < document.length; length++) {
            assertThat(KeptCounts.parse(java.util.Arrays.copyOf(document, length)))
                    .isEmpty();
        }
    }
}
