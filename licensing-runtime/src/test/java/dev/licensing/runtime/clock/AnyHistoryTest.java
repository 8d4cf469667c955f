package dev.licensing.runtime.clock;

import static dev.licensing.runtime.clock.Guarded.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds whatever happens to a server, in any order. */
class AnyHistoryTest {
    /** A mark is at most a minute old, and its fraction of a second is cut. */
    private static final Duration LOST_BY_A_RESTART = Duration.ofSeconds(61);

    enum Kind {
        RUN,
        STEP,
        SET_BACK,
        RESTART,
        UNSET
    }

    record Event(Kind kind, Duration time) {}

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void confirmed_time_never_goes_back_but_for_what_a_restart_loses(@ForAll("histories") List<Event> history) {
        Guarded server = new Guarded();
        Instant before = START;
        for (Event event : history) {
            Instant now = confirmed(happen(server, event));
            assertThat(now).isAfterOrEqualTo(event.kind() == Kind.RESTART ? before.minus(LOST_BY_A_RESTART) : before);
            before = now;
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void all_running_counts_but_for_what_a_restart_loses_whatever_the_clock_is_set_to(
            @ForAll("histories") List<Event> history) {
        Guarded server = new Guarded();
        Instant atLeast = START;
        for (Event event : history) {
            ClockReading reading = happen(server, event);
            switch (event.kind()) {
                case RUN -> atLeast = atLeast.plus(event.time());
                case RESTART -> atLeast = atLeast.minus(LOST_BY_A_RESTART);
                default -> {}
            }
            assertThat(reading.effectiveNow()).isAfterOrEqualTo(confirmed(reading));
            assertThat(confirmed(reading)).isAfterOrEqualTo(atLeast);
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void nothing_is_confirmed_that_no_clock_has_shown_and_no_running_has_brought(
            @ForAll("histories") List<Event> history) {
        Guarded server = new Guarded();
        Instant atMost = START;
        for (Event event : history) {
            ClockReading reading = happen(server, event);
            Instant run = event.kind() == Kind.RUN ? atMost.plus(event.time()) : atMost;
            atMost = run.isBefore(server.wall()) ? server.wall() : run;
            assertThat(reading.effectiveNow()).isBeforeOrEqualTo(atMost);
        }
    }

    @Property(tries = 300)
    void a_wrong_future_of_less_than_thirty_days_is_forgotten_when_the_clock_is_right_again(
            @ForAll @LongRange(min = 2_592_001, max = 3_000_000_000L) long ahead,
            @ForAll @LongRange(min = 0, max = 2_591_999) long held,
            @ForAll @IntRange(max = 20) int restarts) {
        Guarded server = new Guarded();
        server.step(Duration.ofSeconds(ahead));
        server.run(Duration.ofSeconds(held));
        for (int i = 0; i < restarts; i++) {
            server.restartAfter(Duration.ofSeconds(60));
        }
        Instant right = START.plusSeconds(held + 60L * restarts);
        assertThat(server.set(right)).extracting(ClockReading::effectiveNow).isEqualTo(right);
    }

    @Property(tries = 300)
    void it_is_the_same_whether_a_jump_is_looked_at_often_or_seldom(
            @ForAll @LongRange(min = -100_000, max = 5_000_000) long jump,
            @ForAll @LongRange(min = 0, max = 50_000) long step,
            @ForAll @IntRange(min = 1, max = 100) int looks) {
        Guarded often = new Guarded();
        Guarded seldom = new Guarded();
        often.step(Duration.ofSeconds(jump));
        seldom.step(Duration.ofSeconds(jump));
        for (int i = 1; i < looks; i++) {
            often.run(Duration.ofSeconds(step));
        }
        assertThat(often.run(Duration.ofSeconds(step))).isEqualTo(seldom.run(Duration.ofSeconds(step * looks)));
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        Arbitrary<Duration> times = Arbitraries.longs()
                .between(-2_000_000_000, 2_000_000_000)
                .map(any -> Duration.ofSeconds(any % (1L << Math.floorMod(any, 31))));
        return Combinators.combine(Arbitraries.of(Kind.class), times)
                .as(AnyHistoryTest::event)
                .list()
                .ofMaxSize(60);
    }

    private static Event event(Kind kind, Duration time) {
        return new Event(kind, kind == Kind.STEP ? time : time.abs());
    }

    private static ClockReading happen(Guarded server, Event event) {
        return switch (event.kind()) {
            case RUN -> server.run(event.time());
            case STEP -> server.step(event.time());
            case SET_BACK -> server.step(event.time().negated());
            case RESTART -> server.restartAfter(event.time());
            case UNSET -> server.set(Instant.EPOCH);
        };
    }

    private static Instant confirmed(ClockReading reading) {
        return reading.facts().confirmed(reading.effectiveNow());
    }
}
