package dev.licensing.core.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlotReleaseTest {
    private static final SlotId SLOT = SlotId.parse("slot-1");
    private static final LicenseId LICENSE = LicenseId.parse("license-1");

    @Test
    void a_release_revokes_the_license_id_14_days_later() {
        SlotRelease release =
                new SlotRelease(SLOT, LICENSE, ReleaseReason.SUNSET, Instant.parse("2026-06-01T08:30:00Z"));
        assertThat(release.revokedFrom()).isEqualTo("2026-06-15T08:30:00Z");
        assertThat(release.licenseId()).isEqualTo(LICENSE);
    }

    @Test
    void it_is_released_in_whole_seconds() {
        Instant at = Instant.parse("2026-06-01T08:30:00.5Z");
        assertThatThrownBy(() -> new SlotRelease(SLOT, LICENSE, ReleaseReason.SUNSET, at))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("releasedAt: \"2026-06-01T08:30:00.500Z\" is not allowed;"
                        + " allowed is whole seconds in the years 0000 to 9999, in UTC");
    }

    @Test
    void a_person_gives_one_of_four_reasons_and_a_move_is_the_fifth() {
        assertThat(ReleaseReason.values())
                .extracting(ReleaseReason::displayName)
                .containsExactly(
                        "Platform upgrade", "Moving servers", "Hardware change", "Sunset", "Change of activation code");
    }
}
