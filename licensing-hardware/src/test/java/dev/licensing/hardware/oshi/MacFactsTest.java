package dev.licensing.hardware.oshi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.hardware.fact.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacFactsTest {
    @ParameterizedTest
    @ValueSource(strings = {"unknown", "Unknown", "", " "})
    void what_oshi_does_not_tell_is_unreadable(String sentinel) {
        assertThat(MacFacts.text("IOPlatformUUID", sentinel)).isEqualTo(Fact.unreadable("IOPlatformUUID", "not told"));
        assertThat(MacFacts.marks("Apple Inc.", sentinel).isUnreadable()).isTrue();
        assertThat(MacFacts.disk(sentinel, "SSD", List.of()).serial()).isEqualTo(Fact.absent("serial", "no serial"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en0", "en17"})
    void interfaces_of_hardware_are_numbered(String name) {
        assertThat(MacFacts.card(name, "14:98:77:4a:5b:6c")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "enx", "en0a", "en-1", "bridge0", "awdl0", "utun3", "lo0", "anpi0"})
    void others_are_no_interfaces(String name) {
        assertThat(MacFacts.card(name, "14:98:77:4a:5b:6c")).isEmpty();
    }

    @Test
    void the_disk_with_the_system_is_found_by_what_is_mounted() {
        assertThat(MacFacts.disk("X", "SSD", List.of("/")).system()).isTrue();
        assertThat(MacFacts.disk("X", "SSD", List.of("", "/System/Volumes/Data"))
                        .system())
                .isTrue();
        assertThat(MacFacts.disk("X", "SSD", List.of("/Volumes/Backup")).system())
                .isFalse();
    }

    @Test
    void a_removable_disk_is_told() {
        assertThat(MacFacts.disk("X", "Removable", List.of()).removable()).isTrue();
        assertThat(MacFacts.disk("X", "SSD", List.of()).removable()).isFalse();
    }
}
