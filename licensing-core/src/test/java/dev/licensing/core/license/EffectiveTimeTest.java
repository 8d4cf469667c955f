package dev.licensing.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class EffectiveTimeTest {
    private static final Instant ISSUED = Licenses.FROM;
    private static final License LICENSE = Licenses.issuedAt(ISSUED);

    @Test
    void a_clock_after_the_signing_is_believed() {
        assertThat(LICENSE.effectiveTime(ISSUED)).isEqualTo(ISSUED);
        assertThat(LICENSE.effectiveTime(ISSUED.plusSeconds(1))).isEqualTo(ISSUED.plusSeconds(1));
        assertThat(LICENSE.effectiveTime(Instant.MAX)).isEqualTo(Instant.MAX);
    }

    @Test
    void a_clock_up_to_24_hours_before_the_signing_gains_nothing() {
        assertThat(LICENSE.effectiveTime(ISSUED.minusSeconds(1))).isEqualTo(ISSUED);
        assertThat(LICENSE.effectiveTime(ISSUED.minus(Duration.ofHours(24)))).isEqualTo(ISSUED);
    }

    @Test
    void a_signing_time_more_than_24_hours_ahead_pushes_no_server_into_the_future() {
        Instant clock = ISSUED.minus(Duration.ofHours(24)).minusSeconds(1);
        assertThat(LICENSE.effectiveTime(clock)).isEqualTo(clock);
        assertThat(LICENSE.effectiveTime(Instant.MIN)).isEqualTo(Instant.MIN);
    }

    @Property(tries = 500)
    void the_effective_time_is_never_before_the_clock(@ForAll @LongRange(min = -200_000, max = 200_000) long offset) {
        Instant clock = ISSUED.plusSeconds(offset);
        assertThat(LICENSE.effectiveTime(clock)).isAfterOrEqualTo(clock).isIn(clock, ISSUED);
    }
}
