package dev.licensing.core.environment;

import static dev.licensing.core.subscription.Infrastructures.NOW;
import static dev.licensing.core.subscription.Infrastructures.VENDOR;
import static dev.licensing.core.subscription.Infrastructures.serial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.license.Licenses;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlotStateTest {
    static final Registration HELD = Registration.of(LicenseId.parse("license-1"), Controller.typed(serial(1)), NOW);
    static final Registration REPLACEMENT =
            Registration.of(LicenseId.parse("license-2"), Controller.typed(serial(2)), NOW);

    @Test
    void what_is_registered_is_active() {
        assertThat(new SlotState.Registered(HELD).active()).containsExactly(HELD);
    }

    @Test
    void during_a_review_both_the_held_one_and_its_replacement_are_active() {
        assertThat(inReview(Optional.empty()).active()).containsExactly(HELD);
        assertThat(inReview(Optional.of(REPLACEMENT)).active()).containsExactly(HELD, REPLACEMENT);
    }

    @Test
    void a_free_slot_one_in_the_cloud_and_one_that_was_moved_hold_nothing_that_is_active() {
        assertThat(new SlotState.NotRegistered().active()).isEmpty();
        assertThat(new SlotState.Activated().active()).isEmpty();
        assertThat(new SlotState.Superseded(HELD, Licenses.activationCode(2), SlotId.parse("there"), NOW).active())
                .isEmpty();
    }

    @Test
    void an_instant_that_no_document_could_write_is_refused() {
        Instant fraction = NOW.plusNanos(1);
        assertThatThrownBy(() -> new SlotState.InReview(HELD, ReleaseReason.SUNSET, VENDOR, fraction, Optional.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("requestedAt: ");
        assertThatThrownBy(() ->
                        new SlotState.Superseded(HELD, Licenses.activationCode(2), SlotId.parse("there"), fraction))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("reservedUntilExclusive: ");
        assertThatThrownBy(() -> new Registration(HELD.licenseId(), HELD.controllers(), NOW, Optional.of(fraction)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("untilExclusive: ");
    }

    private static SlotState inReview(Optional<Registration> replacement) {
        return new SlotState.InReview(HELD, ReleaseReason.SUNSET, VENDOR, NOW, replacement);
    }
}
