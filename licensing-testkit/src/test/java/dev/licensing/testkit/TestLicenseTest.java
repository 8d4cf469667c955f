package dev.licensing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.LimitText;
import dev.licensing.core.license.License;
import dev.licensing.core.serial.EnvironmentKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TestLicenseTest {
    private static final TestMachine MACHINE = TestMachine.physical("controller");
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
    private final TestVendor vendor = TestVendor.create().at(TestClock.at(NOW));

    @ParameterizedTest
    @CsvSource({
        "Analytics, Flag, Yes",
        "Users=500, Quantity, 500",
        "Users=unlimited, Quantity, Unlimited",
        "Users=500 block, Quantity, 500",
        "Sessions=peak 100, Peak, Peak: 100",
        "Requests=6000 per PT1M, Rate, 6000 per minute",
        "PlatformServerUpgrade=up to 11.*, VersionCeiling, up to 11.*",
        "IntellectualProperty=Protected, Choice, Protected",
    })
    void features_are_written_as_one_text(String text, String kind, String words) {
        License license = vendor.license()
                .features(text, "Trial" + text + " until 2027-02-01T00:00:00Z")
                .forMachine(MACHINE)
                .toLicense();

        for (Entitlement entitlement : license.features().byName().values()) {
            assertThat(entitlement.getClass().getSimpleName()).isEqualTo(kind);
            assertThat(LimitText.of(entitlement)).isEqualTo(words);
        }
        assertThat(license.features().byName()).hasSize(2);
        assertThat(license.features().byName().values().stream()
                        .filter(entitlement ->
                                entitlement.term().untilExclusive().isPresent()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Users=", "Users =5", "A=1=2", "A until soon", "A=peak 5 per PT1M"})
    void another_text_is_named(String text) {
        assertThatThrownBy(() -> vendor.license().features(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "feature: found \"" + text + "\", allowed is a text such as Analytics, Users=500");
    }

    @Test
    void each_step_leaves_the_license_before_as_it_was() {
        TestLicense first = vendor.license().forMachine(MACHINE);
        License renewal = first.revision(2).until(NOW.plusSeconds(60)).toLicense();

        assertThat(first.toLicense().revision()).isEqualTo(1);
        assertThat(renewal.licenseId()).isEqualTo(first.toLicense().licenseId());
        assertThat(renewal.activationCode()).isEqualTo(first.toLicense().activationCode());
        assertThat(vendor.license().forMachine(MACHINE).toLicense().licenseId()).isNotEqualTo(renewal.licenseId());
    }

    @Test
    void a_license_may_be_for_standbys_and_for_a_key() {
        EnvironmentKey key = new EnvironmentKey("ab".repeat(32));
        License license = vendor.license()
                .forMachine(MACHINE)
                .forMachine(TestMachine.virtualMachine("standby"))
                .forKey(key)
                .toLicense();

        assertThat(license.environment().controllers()).hasSize(3);
        assertThat(license.environment().controllers().get(2).publicKey()).contains(key);
        assertThat(license.environment().hardwarePolicy().allowDeclared()).isTrue();
    }

    @Test
    void a_license_for_no_machine_is_named() {
        assertThatThrownBy(() -> vendor.license().toFile())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this license is for no machine: state it with forMachine(machine)");
    }

    @Test
    void a_vendor_prints_no_secret() {
        assertThat(vendor.hybrid().toString())
                .startsWith("TestVendor[Ed25519SigningKey[")
                .contains("MlDsa65SigningKey[");
    }
}
