package dev.licensing.runtime.clock;

import static dev.licensing.runtime.clock.Guarded.BUILT;
import static dev.licensing.runtime.clock.Guarded.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.facts.ClockFacts.JumpAhead;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a server keeps of its time, when, and what it finds again. */
class MarkKeepingTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration YEARS = Duration.ofDays(3_650);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Guarded server = new Guarded();

    @Test
    void a_lost_mark_is_rebuilt_from_what_is_signed() {
        server.run(WEEK);
        server.store = Optional.empty();
        assertThat(server.restartAfter(MINUTE).facts().jump())
                .contains(new JumpAhead(START, Duration.ofHours(6), false));
        assertThat(server.guard.markCondition()).isEqualTo(MarkCondition.ABSENT);
    }

    @Test
    void a_damaged_mark_is_rebuilt_too_and_reported() {
        server.store = Optional.of("clock-mark 2\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(server.restartAfter(MINUTE).effectiveNow()).isEqualTo(START.plus(MINUTE));
        assertThat(server.guard.markCondition()).isEqualTo(MarkCondition.DAMAGED);
        server.restartAfter(MINUTE);
        assertThat(server.guard.markCondition()).isEqualTo(MarkCondition.KEPT);
    }

    @Test
    void the_mark_is_worth_keeping_once_a_minute_and_when_a_jump_begins_or_ends() {
        assertThat(server.written).isEqualTo(1);
        server.run(Duration.ofSeconds(59));
        assertThat(server.written).isEqualTo(1);
        server.run(Duration.ofSeconds(1));
        assertThat(server.written).isEqualTo(2);
        server.step(WEEK);
        assertThat(server.written).as("a jump begins").isEqualTo(3);
        server.run(Duration.ofSeconds(1));
        assertThat(server.written).isEqualTo(3);
        server.step(WEEK.negated());
        assertThat(server.written).as("it is over").isEqualTo(4);
        server.install(START.plusSeconds(1));
        assertThat(server.written).as("a newer license").isEqualTo(5);
    }

    @Test
    void a_mark_that_was_not_written_stays_worth_keeping() {
        ClockGuard guard = ClockGuard.starting(Optional.empty(), BUILT, server.time);
        guard.read(SignedTimes.NONE);
        assertThat(guard.mark()).isNotEmpty();
        assertThat(guard.isWorthKeeping()).isTrue();
        guard.kept();
        assertThat(guard.isWorthKeeping()).isFalse();
    }

    @Test
    void while_a_jump_is_not_confirmed_the_mark_does_not_contain_it() {
        server.step(YEARS);
        String mark = new String(server.store.orElseThrow(), StandardCharsets.US_ASCII);
        assertThat(mark)
                .startsWith("clock-mark 1\ntime 2026-06-01T00:00:00Z\njumped 0\nlicense 2026-06-01T00:00:00Z\n"
                        + "candidate 2036-05-29T00:00:00Z 2592000\ncheck ");
    }
}
