package dev.licensing.core.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.InfrastructureMark;
import dev.licensing.core.subscription.Infrastructures;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkInfrastructureTest {
    private static final Infrastructure MARKED = Infrastructures.EMPTY
            .change()
            .marks(EnumSet.allOf(InfrastructureMark.class))
            .done();

    @Test
    void the_vendor_notes_that_an_infrastructure_is_flagged_for_abuse() {
        Outcome.Done done = done(MarkInfrastructure.set(InfrastructureMark.FLAGGED_FOR_ABUSE), Infrastructures.EMPTY);
        assertThat(done.infrastructure().marks()).containsExactly(InfrastructureMark.FLAGGED_FOR_ABUSE);
        assertThat(done.entry().kind()).isEqualTo(ActKind.MARK);
        assertThat(done.entry().what()).isEqualTo("Flagged for abuse: no to yes");
        assertThat(done.notices()).isEmpty();
    }

    @Test
    void a_mark_leaves_the_others() {
        Infrastructure flagged = Infrastructures.EMPTY
                .change()
                .marks(Set.of(InfrastructureMark.FLAGGED_FOR_ABUSE))
                .done();
        assertThat(done(MarkInfrastructure.set(InfrastructureMark.SENDS_TELEMETRY), flagged)
                        .infrastructure()
                        .marks())
                .containsExactlyInAnyOrder(InfrastructureMark.values());
        Outcome.Done cleared = done(MarkInfrastructure.clear(InfrastructureMark.SENDS_TELEMETRY), MARKED);
        assertThat(cleared.infrastructure().marks()).containsExactly(InfrastructureMark.FLAGGED_FOR_ABUSE);
        assertThat(cleared.entry().what()).isEqualTo("Sends telemetry: yes to no");
    }

    @Test
    void a_mark_that_is_there_or_gone_already_changes_nothing() {
        assertNothing(MarkInfrastructure.set(InfrastructureMark.FLAGGED_FOR_ABUSE), MARKED, "Flagged for abuse is yes");
        assertNothing(
                MarkInfrastructure.clear(InfrastructureMark.SENDS_TELEMETRY),
                Infrastructures.EMPTY,
                "Sends telemetry is no");
    }

    private static void assertNothing(MarkInfrastructure act, Infrastructure before, String what) {
        ActRefusal refusal = Acts.declined(act, before, Infrastructures.VENDOR);
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.NOTHING_CHANGES);
        assertThat(refusal.explanation().words()).isEqualTo("Nothing would change: " + what + " already.");
    }

    private static Outcome.Done done(MarkInfrastructure act, Infrastructure before) {
        return Acts.done(act, before, Infrastructures.VENDOR);
    }
}
