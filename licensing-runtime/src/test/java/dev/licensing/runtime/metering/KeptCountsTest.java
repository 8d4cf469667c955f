package dev.licensing.runtime.metering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.usage.RateUse;
import java.time.Instant;
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
