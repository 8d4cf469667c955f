package dev.licensing.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.core.license.License;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LicenseTemplateTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:45:00.987Z");
    private static final Vendor VENDOR = Vendor.create();
    private static final SerialNumber SERIAL = serial(1);
    private static final String PERSONS = """
            { "organization": "Acme", "infrastructure": "Main", "support": "Premium",
              "features": {"Users": {"kind": "quantity", "limit": 5}},
              "activationCode": "%s",
              "validity": {"until": null, "from": "2026-11-01T00:00:00Z", "graceDays": 30, "noticeDays": 60},
              "environment": {"type": "Production", "name": "Production #1"} }
            """.formatted(Licenses.sample().activationCode());

    @Test
    void what_a_person_writes_becomes_a_license() {
        byte[] payload = LicenseTemplate.parse(PERSONS).forController(SERIAL).toPayload(NOW);
        License license =
                VENDOR.verified(VENDOR.issuerAt(NOW).issuePayload(payload)).license();
        assertThat(license.revision()).isEqualTo(1);
        assertThat(license.product()).isEqualTo("default");
        assertThat(license.issuedAt()).isEqualTo(Instant.parse("2026-11-21T20:45:00Z"));
        assertThat(license.minimumTrustVersion()).isZero();
        assertThat(license.licenseId().text()).hasSize(36);
        assertThat(license.environment().slotId()).hasSize(36);
        assertThat(license.environment().serialNumbers()).containsExactly(SERIAL);
    }

    @Test
    void two_payloads_of_one_template_are_two_licenses_in_two_slots() {
        LicenseTemplate template = LicenseTemplate.parse(PERSONS).forController(SERIAL);
        JsonNode one = json(template.toPayload(NOW));
        JsonNode other = json(template.toPayload(NOW));
        assertThat(one.path("licenseId")).isNotEqualTo(other.path("licenseId"));
        assertThat(one.at("/environment/slotId")).isNotEqualTo(other.at("/environment/slotId"));
    }

    @Test
    void what_is_there_is_kept() {
        byte[] written = LicenseWriter.write(Licenses.sample());
        assertThat(LicenseTemplate.parse(new String(written, StandardCharsets.UTF_8))
                        .toPayload(NOW))
                .isEqualTo(written);
    }

    @Test
    void members_are_put_into_the_formats_order_and_unknown_ones_come_last() {
        String payload = new String(
                LicenseTemplate.parse(
                                "{\"fromTheFuture\":[1]," + PERSONS.strip().substring(1))
                        .forController(SERIAL)
                        .toPayload(NOW),
                StandardCharsets.UTF_8);
        assertThat(json(payload).propertyNames())
                .containsExactly(
                        "licenseId",
                        "revision",
                        "product",
                        "issuedAt",
                        "minimumTrustVersion",
                        "organization",
                        "infrastructure",
                        "activationCode",
                        "environment",
                        "validity",
                        "support",
                        "features",
                        "fromTheFuture");
        assertThat(json(payload).path("environment").propertyNames())
                .containsExactly("slotId", "name", "type", "controllers");
        assertThat(json(payload).path("validity").propertyNames())
                .containsExactly("from", "until", "noticeDays", "graceDays");
        assertThat(payload).doesNotContain("\n").doesNotContain("\": ");
    }

    @Test
    void the_primary_is_replaced_and_the_standbys_stay() {
        assertThat(controllers("[{\"serialNumber\":\"%s\",\"publicKey\":{}},{\"serialNumber\":\"%s\"}]", 2, 3))
                .isEqualTo("[{\"serialNumber\":\"" + SERIAL + "\"},{\"serialNumber\":\"" + serial(3) + "\"}]");
    }

    @Test
    void a_controller_that_is_there_keeps_its_place_and_its_key() {
        String controllers = "[{\"serialNumber\":\"%s\",\"publicKey\":{\"a\":1}},{\"serialNumber\":\"%s\"}]";
        assertThat(controllers(controllers, 1, 2)).isEqualTo(controllers.formatted(SERIAL, serial(2)));
        assertThat(controllers(controllers, 2, 1)).isEqualTo(controllers.formatted(serial(2), SERIAL));
    }

    @Test
    void a_template_is_not_changed_by_what_is_made_of_it() {
        LicenseTemplate template = LicenseTemplate.parse(PERSONS);
        template.forController(SERIAL);
        assertThat(json(template.toPayload(NOW)).at("/environment").has("controllers"))
                .isFalse();
    }

    @Test
    void a_template_without_an_environment_gets_none_and_is_not_signed() {
        byte[] payload = LicenseTemplate.parse("{}").forController(SERIAL).toPayload(NOW);
        assertThatExceptionOfType(InvalidLicenseException.class)
                .isThrownBy(() -> VENDOR.issuerAt(NOW).issuePayload(payload))
                .withMessageContaining("is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "null",
                "1",
                "\"a\"",
                "{",
                "{}{}",
                "{} x",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "{'a':1}",
                "{a:1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "// c\n{}",
                "{\"a\":1,}"
            })
    void what_is_not_one_json_object_is_refused(String text) {
        assertThatExceptionOfType(InvalidLicenseException.class)
                .isThrownBy(() -> LicenseTemplate.parse(text))
                .withMessageStartingWith("the license is not signed: license is ")
                .withMessageEndingWith("; allowed is one well-formed JSON object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e400", "-1e400", "0.1000000000000000055511151231257827", "1.10", "100000000000000000000000"})
    void a_number_is_kept_as_it_stands_and_so_refused_where_the_format_has_no_such_numbers(String number) {
        byte[] payload = LicenseTemplate.parse(
                        "{\"fromTheFuture\":" + number + "," + PERSONS.strip().substring(1))
                .forController(SERIAL)
                .toPayload(NOW);
        assertThat(payload)
                .asString(StandardCharsets.UTF_8)
                .doesNotContain("\"Infinity\"")
                .doesNotContain("\"-Infinity\"");
        assertThatExceptionOfType(InvalidLicenseException.class)
                .isThrownBy(() -> VENDOR.issuerAt(NOW).issuePayload(payload));
    }

    @Property
    void any_text_is_a_template_or_the_one_exception(@ForAll String text) {
        try {
            LicenseTemplate.parse(text).forController(SERIAL).toPayload(NOW);
        } catch (InvalidLicenseException e) {
            assertThat(e.refusal().code()).hasToString("malformed");
        }
    }

    private static String controllers(String template, int primary, int standby) {
        String controllers = template.formatted(serial(primary), serial(standby));
        byte[] payload = LicenseTemplate.parse("{\"environment\":{\"controllers\":" + controllers + "}}")
                .forController(SERIAL)
                .toPayload(NOW);
        return json(payload).at("/environment/controllers").toString();
    }

    private static JsonNode json(byte[] payload) {
        return JsonMapper.shared().readTree(payload);
    }

    private static JsonNode json(String payload) {
        return JsonMapper.shared().readTree(payload);
    }

    private static SerialNumber serial(int digest) {
        return SerialNumber.of(PlatformClass.PHYSICAL, Map.of(ComponentSlot.A, digest, ComponentSlot.B, digest));
    }
}
