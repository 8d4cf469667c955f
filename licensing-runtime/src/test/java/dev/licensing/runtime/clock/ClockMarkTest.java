package dev.licensing.runtime.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockMarkTest {
    private static final Instant TIME = Instant.parse("2026-06-01T00:00:00Z");
    private static final String BODY =
            "clock-mark 1\ntime 2026-06-01T00:00:00Z\njumped 60\nlicense 2026-05-01T00:00:00Z\n";
    private static final ClockState STATE =
            new ClockState(TIME, Duration.ofMinutes(1), Instant.parse("2026-05-01T00:00:00Z"), Optional.empty());

    @Test
    void a_mark_is_a_few_lines_that_a_person_can_read() {
        assertThat(new String(ClockMark.write(STATE), StandardCharsets.US_ASCII))
                .isEqualTo(checked(BODY));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_mark_reads_back_as_it_was_written(@ForAll("states") ClockState state) {
        assertThat(ClockMark.read(ClockMark.write(state))).contains(state);
    }

    @Test
    void fractions_of_a_second_are_cut_but_a_jump_is_never_confirmed_by_that() {
        Candidate jump = new Candidate(TIME.plusSeconds(9).plusNanos(7), Duration.ofNanos(1), Origin.JUMP);
        ClockState exact = new ClockState(TIME.plusNanos(5), Duration.ofNanos(3), TIME, Optional.of(jump));
        Candidate cut = new Candidate(TIME.plusSeconds(9), Duration.ofSeconds(1), Origin.JUMP);
        assertThat(ClockMark.read(ClockMark.write(exact)))
                .contains(new ClockState(TIME, Duration.ZERO, TIME, Optional.of(cut)));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void any_bytes_are_read_safely(@ForAll byte[] bytes) {
        assertThat(ClockMark.read(bytes)).isEmpty();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void any_change_of_a_byte_is_damage(@ForAll("states") ClockState state, @ForAll int place, @ForAll byte other) {
        byte[] mark = ClockMark.write(state);
        int at = Math.floorMod(place, mark.length);
        byte was = mark[at];
        mark[at] = other;
        assertThat(ClockMark.read(mark).isPresent()).isEqualTo(was == other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "clock-mark 1\n",
                "clock-mark 1\ntime 2026-06-01T00:00:00Z\njumped 60\n",
                "clock-mark 1\ntime 2026-06-01t00:00:00z\njumped 60\nlicense 2026-05-01T00:00:00Z\n",
                "clock-mark 1\ntime 2026-06-01T00:00:00Z\njumped +60\nlicense 2026-05-01T00:00:00Z\n",
                "clock-mark 1\ntime 2026-06-01T00:00:00Z\njumped -1\nlicense 2026-05-01T00:00:00Z\n",
                "clock-mark 1\ntime 2026-06-01T00:00:00Z\njumped 9223372036854775807\nlicense 2026-05-01T00:00:00Z\n",
                "clock-mark 1\ntime +10000-06-01T00:00:00Z\njumped 0\nlicense 2026-05-01T00:00:00Z\n",
                "clock-mark 1\ntime 2026-06-01T00:00:00Z\njumped 0\nlicense -0001-05-01T00:00:00Z\n",
                "clock-mark 1\njumped 60\ntime 2026-06-01T00:00:00Z\nlicense 2026-05-01T00:00:00Z\n"
            })
    void only_what_is_written_is_read_even_where_the_check_fits(String body) {
        assertThat(ClockMark.read(checked(BODY).getBytes(StandardCharsets.US_ASCII)))
                .contains(STATE);
        assertThat(ClockMark.read(checked(body).getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-06-01T00:00:00Z 0",
                "2026-06-01T00:00:00Z 2592001",
                "2026-06-01T00:00:00Z -1",
                "2026-06-01T00:00:00Z",
                "2026-05-31T23:59:59Z 60",
                "+10000-06-01T00:00:00Z 60"
            })
    void a_candidate_is_ahead_of_the_time_and_waits_for_thirty_days_at_most(String candidate) {
        String good = checked(BODY + "candidate 2026-06-01T00:00:01Z 60\n");
        assertThat(ClockMark.read(good.getBytes(StandardCharsets.US_ASCII))).isPresent();
        String bad = checked(BODY + "candidate " + candidate + "\n");
        assertThat(ClockMark.read(bad.getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }

    @Test
    void a_long_text_is_not_even_looked_at() {
        assertThat(ClockMark.read(new byte[10_000_000])).isEmpty();
    }

    @Provide
    Arbitrary<ClockState> states() {
        return Combinators.combine(instants(), instants(), Arbitraries.longs().between(0, 10_000_000), candidates())
                .as(ClockMarkTest::state);
    }

    private record Ahead(long seconds, long remaining, Origin origin) {
        Candidate of(Instant known) {
            return new Candidate(known.plusSeconds(seconds), Duration.ofSeconds(remaining), origin);
        }
    }

    private static ClockState state(Instant known, Instant license, long jumped, Optional<Ahead> candidate) {
        return new ClockState(known, Duration.ofSeconds(jumped), license, candidate.map(ahead -> ahead.of(known)));
    }

    private static Arbitrary<Optional<Ahead>> candidates() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000_000),
                        Arbitraries.longs().between(1, 2_592_000),
                        Arbitraries.of(Origin.class))
                .as(Ahead::new)
                .optional();
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(Instant.parse("0001-01-01T00:00:00Z").getEpochSecond(), 250_000_000_000L)
                .map(Instant::ofEpochSecond);
    }

    private static String checked(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.US_ASCII));
        return body + "check " + String.format(Locale.ROOT, "%08x", sum.getValue()) + "\n";
    }
}
