package dev.licensing.runtime.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondTextTest {
    private static final long FIRST = -62_167_219_200L;
    private static final long LAST = 253_402_300_799L;

    @Property
    void a_second_is_written_and_read_as_java_does_it(
            @ForAll @LongRange(min = FIRST, max = LAST) long second,
            @ForAll @IntRange(max = 999_999_999) int nanosecond) {
        String text = SecondText.of(Instant.ofEpochSecond(second, nanosecond));
        assertThat(text).isEqualTo(Instant.ofEpochSecond(second).toString());
        assertThat(SecondText.parse(text)).isEqualTo(Instant.ofEpochSecond(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-06-01", "2026-02-29T00:00:00Z", "2026-06-01T24:00:00Z", "2026-06-01T00:00:00.1Z"})
    void what_is_no_second_is_refused(String text) {
        assertThatThrownBy(() -> SecondText.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
