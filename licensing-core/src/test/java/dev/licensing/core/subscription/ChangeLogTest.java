package dev.licensing.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.license.Licenses;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeLogTest {
    @Test
    void the_ids_of_what_can_be_done_are_stable() {
        assertThat(Arrays.stream(ActKind.values()).map(ActKind::id))
                .containsExactly(
                        "subscribe",
                        "change-subscription",
                        "mark",
                        "register",
                        "standbys",
                        "rebind",
                        "release",
                        "review",
                        "rename",
                        "members",
                        "contacts",
                        "download",
                        "send",
                        "audit",
                        "move",
                        "roll-back");
    }

    @Test
    void entries_are_numbered_from_1_to_16_digits() {
        assertThat(entry(1, Infrastructures.NOW).number()).isEqualTo(1);
        assertThat(entry(9_999_999_999_999_999L, Infrastructures.NOW).at()).isEqualTo(Infrastructures.NOW);
        assertThatThrownBy(() -> entry(0, Infrastructures.NOW))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("entry.number: \"0\" is not allowed; allowed is 1 to 9999999999999999");
        assertThatThrownBy(() -> entry(10_000_000_000_000_000L, Infrastructures.NOW))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("entry.number: \"10000000000000000\" is not allowed");
    }

    @Test
    void an_entry_is_of_a_whole_second() {
        assertThatThrownBy(() -> entry(1, Instant.parse("2026-06-01T00:00:00.001Z")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("entry.at: \"2026-06-01T00:00:00.001Z\" is not allowed");
    }

    @Test
    void marks_are_shown_by_these_names() {
        assertThat(Arrays.stream(InfrastructureMark.values()).map(InfrastructureMark::displayName))
                .containsExactly("Flagged for abuse", "Sends telemetry");
    }

    private static ChangeLogEntry entry(long number, Instant at) {
        return new ChangeLogEntry(
                number,
                Licenses.ACTIVATION_CODE,
                at,
                Infrastructures.VENDOR,
                ActKind.MARK,
                Optional.empty(),
                "Tried",
                Optional.empty());
    }
}
