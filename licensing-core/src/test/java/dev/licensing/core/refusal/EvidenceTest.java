package dev.licensing.core.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.license.HardwareSighting;
import dev.licensing.core.license.LicenseState;
import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.license.LicenseState.GraceReason;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.license.Licenses;
import dev.licensing.core.license.Servers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    @Test
    void hardware_shows_the_comparison_and_every_slot_that_is_not_the_same() {
        Evidence.Hardware evidence = Samples.hardware(Optional.of(Servers.REGISTERED), "they do not match");
        assertThat(evidence.members().entrySet())
                .containsExactly(
                        Map.entry("licensed", Servers.REGISTERED.toString()),
                        Map.entry("current", Servers.REGISTERED.toString()),
                        Map.entry("reason", "they do not match"),
                        Map.entry("verdict", "reject"),
                        Map.entry("score", "0"),
                        Map.entry("threshold", "9"),
                        Map.entry(
                                "changed",
                                "firmware UUID changed, board serial changed, operating system id changed,"
                                        + " first network interface changed, second network interface changed,"
                                        + " disk serial changed"));
    }

    @Test
    void hardware_that_is_all_the_same_has_nothing_changed() {
        assertThat(Samples.declared().members()).containsEntry("changed", "nothing");
    }

    @Test
    void keys_are_joined_and_none_is_said() {
        assertThat(new Evidence.Keys(List.of("a", "b")).members()).isEqualTo(Map.of("kids", "a, b"));
        assertThat(new Evidence.Keys(List.of()).members()).isEqualTo(Map.of("kids", "none"));
    }

    @Test
    void lists_are_copied() {
        List<String> kids = new ArrayList<>(List.of("a"));
        Evidence.Keys keys = new Evidence.Keys(kids);
        List<Finding> findings = new ArrayList<>(List.of(Samples.finding(FindingCode.EXPIRING)));
        LicenseStatus status =
                new LicenseStatus(new LicenseState.Active(Optional.empty()), findings, HardwareSighting.NONE);
        List<GraceReason> reasons = new ArrayList<>(List.of(new GraceReason(GraceCause.END, Licenses.NOW)));
        LicenseState.Grace grace = new LicenseState.Grace(reasons);
        kids.clear();
        findings.clear();
        reasons.clear();
        assertThat(keys.kids()).containsExactly("a");
        assertThat(status.findings()).hasSize(1);
        assertThat(grace.reasons()).hasSize(1);
        assertThatThrownBy(() -> keys.kids().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> status.findings().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> grace.reasons().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
