package dev.licensing.verify.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.verify.strict.Refusals;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.testing.MlDsaIssuer;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentReaderTest {
    private static final String CONTROLLER = "/environment/controllers/0";

    @Test
    void every_member_of_the_environment_is_read() throws RefusedException {
        LicensedEnvironment environment = read(SampleLicense.payload());
        assertThat(environment.slotId()).isEqualTo("slot-1");
        assertThat(environment.name()).isEqualTo("Development Environment #1");
        assertThat(environment.type()).isEqualTo(EnvironmentType.DEVELOPMENT);
        assertThat(environment.serialNumbers())
                .extracting(Object::toString)
                .containsExactly(SampleLicense.SERIAL_NUMBER, SampleLicense.STANDBY);
        assertThat(environment.controllers().get(0).publicKey().orElseThrow().bytes())
                .isEqualTo(TestIssuer.named("environment").key().publicKey());
        assertThat(environment.controllers().get(1).publicKey()).isEmpty();
        assertThat(environment.hardwarePolicy())
                .isEqualTo(new HardwarePolicy(Map.of(ComponentSlot.A, 4, ComponentSlot.F, 0), 60, 20, 7, true));
    }

    @Test
    void a_policy_that_states_nothing_is_the_default() throws RefusedException {
        assertThat(read(Payloads.with("/environment/hardwarePolicy", "{}")).hardwarePolicy())
                .isEqualTo(HardwarePolicy.DEFAULT);
        assertThat(read(Payloads.without("/environment/hardwarePolicy")).hardwarePolicy())
                .isEqualTo(HardwarePolicy.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "a", "AA", "", "A "})
    void the_weight_of_a_slot_that_does_not_exist_is_malformed(String slot) {
        assertThat(Payloads.malformed(Payloads.with("/environment/hardwarePolicy/weights", "{\"" + slot + "\":1}")))
                .isEqualTo("payload.environment.hardwarePolicy.weights: the member " + slot);
    }

    @ParameterizedTest
    @EnumSource
    void every_type_is_known_by_its_wire_name_alone(EnvironmentType type) throws RefusedException {
        assertThat(read(Payloads.with("/environment/type", "\"" + type.wireName() + "\""))
                        .type())
                .isEqualTo(type);
        String lower = type.wireName().toLowerCase(Locale.ROOT);
        assertThat(Refusals.of(() -> read(Payloads.with("/environment/type", "\"" + lower + "\"")))
                        .code())
                .isEqualTo(RefusalCode.UNKNOWN_ENVIRONMENT_TYPE);
    }

    @Test
    void an_unknown_type_is_a_refusal_that_says_from_when_a_version_knows_it() {
        Refusal refusal = Refusals.of(() -> read(Payloads.with("/environment/type", "\"Sandbox\"")));
        assertThat(refusal)
                .isEqualTo(new Refusal(
                        RefusalCode.UNKNOWN_ENVIRONMENT_TYPE,
                        new Evidence.UnknownType(
                                "Sandbox",
                                "Development, QualityAssurance, Production, LifeTime",
                                Instant.parse("2026-11-21T20:45:00Z"))));
    }

    @Test
    void an_unknown_type_is_shown_short_and_in_ascii() {
        Refusal refusal =
                Refusals.of(() -> read(Payloads.with("/environment/type", "\"\\u001b[31m" + "x".repeat(5000) + "\"")));
        assertThat(refusal.evidence().members().get("found"))
                .startsWith("?[31mx")
                .hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower case", "dots", "no separators", "an activation code", "nothing", "a typing error"})
    void a_serial_number_that_is_not_canonical_is_malformed(String how) {
        String serial = SampleLicense.SERIAL_NUMBER;
        String changed = switch (how) {
            case "lower case" -> serial.toLowerCase(Locale.ROOT);
            case "dots" -> serial.replace('-', '.');
            case "no separators" -> serial.replace("-", "");
            case "an activation code" -> SampleLicense.ACTIVATION_CODE;
            case "nothing" -> "";
            default -> (serial.charAt(0) == 'A' ? "B" : "A") + serial.substring(1);
        };
        assertThat(Payloads.malformed(Payloads.with(CONTROLLER + "/serialNumber", "\"" + changed + "\"")))
                .startsWith("payload.environment.controllers[0].serialNumber: ");
    }

    @Test
    void a_serial_number_that_stands_twice_is_malformed() {
        assertThat(Payloads.malformed(
                        Payloads.with(CONTROLLER, "{\"serialNumber\":\"" + SampleLicense.STANDBY + "\"}")))
                .isEqualTo("environment.controllers: " + SampleLicense.STANDBY);
    }

    @Test
    void sixteen_controllers_are_read_and_seventeen_malformed() throws RefusedException {
        assertThat(read(controllers(16)).controllers()).hasSize(16);
        assertThat(Payloads.malformed(controllers(17))).isEqualTo("environment.controllers: 17");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\",\"d\":\"AA\"}"
            })
    void a_key_of_an_environment_is_validated_like_any_other(String jwk) {
        assertThat(Payloads.malformed(Payloads.with(CONTROLLER + "/publicKey", jwk)))
                .startsWith("payload.environment.controllers[0].publicKey");
    }

    @Test
    void a_key_of_an_environment_is_an_ed25519_key() {
        String mlDsa = MlDsaIssuer.named("environment").jwk();
        assertThat(Payloads.malformed(Payloads.with(CONTROLLER + "/publicKey", mlDsa)))
                .isEqualTo("payload.environment.controllers[0].publicKey.kty: AKP");
    }

    private static LicensedEnvironment read(byte[] payload) throws RefusedException {
        return Payloads.read(payload).environment();
    }

    private static byte[] controllers(int count) {
        List<String> controllers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            controllers.add("{\"serialNumber\":\"" + SampleLicense.serialNumber(i) + "\"}");
        }
        return Payloads.with("/environment/controllers", controllers.toString());
    }
}
