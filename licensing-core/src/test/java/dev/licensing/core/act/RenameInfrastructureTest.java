package dev.licensing.core.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.person.Actor;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructures;
import org.junit.jupiter.api.Test;

class RenameInfrastructureTest {
    private static final Actor ADMIN = Infrastructures.person(Infrastructures.INFRASTRUCTURE_ADMIN);

    @Test
    void an_infrastructure_has_a_name_that_can_be_edited() {
        Outcome.Done done = Acts.done(new RenameInfrastructure("Head office"), Infrastructures.EMPTY, ADMIN);
        assertThat(done.infrastructure())
                .isEqualTo(Infrastructures.EMPTY
                        .change()
                        .name("Head office")
                        .done()
                        .withCounts(2, 2));
        assertThat(done.entry().kind()).isEqualTo(ActKind.RENAME);
        assertThat(done.entry().what()).isEqualTo("Name: Main to Head office");
        assertThat(done.entry().slot()).isEmpty();
        assertThat(done.notices()).isEmpty();
    }

    @Test
    void the_same_name_changes_nothing() {
        ActRefusal refusal = Acts.declined(new RenameInfrastructure("Main"), Infrastructures.EMPTY, ADMIN);
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.NOTHING_CHANGES);
        assertThat(refusal.explanation().words()).isEqualTo("Nothing would change: the name is Main already.");
    }

    @Test
    void a_name_is_a_text_for_people() {
        assertThatThrownBy(() -> new RenameInfrastructure(" "))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("infrastructure: \" \" is not allowed");
    }
}
