package dev.licensing.verify.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.license.License;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.testing.SampleLicense;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class LicenseReaderTest {
    @Test
    void every_member_of_the_license_is_read() throws RefusedException {
        License license = Payloads.read(SampleLicense.payload());
        assertThat(license.licenseId()).isEqualTo(LicenseId.parse("lic-1"));
        assertThat(license.revision()).isEqualTo(7);
        assertThat(license.product()).isEqualTo("acme-platform");
        assertThat(license.issuedAt()).isEqualTo(Instant.parse("2026-11-21T20:45:00Z"));
        assertThat(license.minimumTrustVersion()).isEqualTo(1);
        assertThat(license.organization()).isEqualTo("Acme");
        assertThat(license.infrastructure()).isEqualTo("Main");
        assertThat(license.edition()).contains("Enterprise");
        assertThat(license.activationCode()).hasToString(SampleLicense.ACTIVATION_CODE);
        assertThat(license.validity().from()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(license.validity().untilExclusive()).contains(Instant.parse("2027-11-01T00:00:00Z"));
        assertThat(license.validity().noticeDays()).isEqualTo(60);
        assertThat(license.validity().graceDays()).isEqualTo(30);
        assertThat(license.support()).isEqualTo("Premium");
        assertThat(license.features().byName()).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/licenseId",
                "/revision",
                "/product",
                "/issuedAt",
                "/minimumTrustVersion",
                "/organization",
                "/infrastructure",
                "/activationCode",
                "/environment",
                "/environment/slotId",
                "/environment/name",
                "/environment/type",
                "/environment/controllers",
                "/environment/controllers/0/serialNumber",
                "/environment/controllers/0/publicKey/kty",
                "/environment/controllers/0/publicKey/crv",
                "/environment/controllers/0/publicKey/x",
                "/validity",
                "/validity/from",
                "/validity/until",
                "/validity/noticeDays",
                "/validity/graceDays",
                "/support",
                "/features",
                "/features/Users/kind",
                "/features/Users/limit",
                "/features/Sessions/limit",
                "/features/Requests/limit",
                "/features/Requests/per",
                "/features/Protection/value",
                "/features/Upgrade/upTo"
            })
    void a_missing_member_is_malformed_by_its_name(String pointer) {
        String name = Payloads.nameOf(pointer).replace(".[", "[");
        assertThat(Payloads.malformed(Payloads.without(pointer))).isEqualTo(name + ": missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/edition",
                "/environment/hardwarePolicy",
                "/environment/hardwarePolicy/weights",
                "/environment/hardwarePolicy/thresholdPercent",
                "/environment/hardwarePolicy/graceDays",
                "/environment/hardwarePolicy/changedAnchorGraceDays",
                "/environment/hardwarePolicy/allowDeclared",
                "/environment/controllers/0/publicKey",
                "/features/Users/overage",
                "/features/Users/until",
                "/features/Users/afterEnd",
                "/features/Users"
            })
    void an_optional_member_may_be_missing(String pointer) throws RefusedException {
        assertThat(Payloads.read(Payloads.without(pointer))).isNotEqualTo(Payloads.read(SampleLicense.payload()));
    }

    @ParameterizedTest
    @MethodSource
    void a_member_of_another_type_is_malformed_by_its_name(String pointer, String json) {
        assertThat(Payloads.malformed(Payloads.with(pointer, json))).startsWith(Payloads.nameOf(pointer) + ": ");
    }

    static Stream<Arguments> a_member_of_another_type_is_malformed_by_its_name() {
        List<Arguments> cases = new ArrayList<>();
        for (String text : List.of(
                "/licenseId",
                "/product",
                "/organization",
                "/infrastructure",
                "/edition",
                "/activationCode",
                "/environment/slotId",
                "/environment/name",
                "/environment/type",
                "/support",
                "/issuedAt",
                "/validity/from",
                "/features/Users/kind",
                "/features/Users/until",
                "/features/Users/overage",
                "/features/Users/afterEnd",
                "/features/Protection/value",
                "/features/Upgrade/upTo",
                "/features/Requests/per")) {
            addAll(cases, text, "null", "1", "true", "[]", "{}", "[\"a\"]");
        }
        for (String number : List.of(
                "/revision",
                "/minimumTrustVersion",
                "/validity/noticeDays",
                "/validity/graceDays",
                "/environment/hardwarePolicy/thresholdPercent",
                "/environment/hardwarePolicy/graceDays",
                "/environment/hardwarePolicy/weights/A",
                "/features/Users/limit")) {
            addAll(cases, number, "null", "\"5\"", "true", "[5]", "{}", "\"\"");
        }
        for (String object : List.of(
                "/environment",
                "/validity",
                "/features",
                "/features/Users",
                "/environment/hardwarePolicy",
                "/environment/hardwarePolicy/weights",
                "/environment/controllers/0/publicKey")) {
            addAll(cases, object, "null", "1", "\"{}\"", "true", "[]");
        }
        addAll(cases, "/environment/controllers", "null", "1", "\"a\"", "{}", "true");
        addAll(cases, "/validity/until", "1", "true", "\"\"", "\"null\"", "[]");
        addAll(cases, "/environment/hardwarePolicy/allowDeclared", "null", "1", "\"true\"", "[]");
        return cases.stream();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/licenseId | \"\" | licenseId",
                "/licenseId | \"a b\" | licenseId",
                "/licenseId | \"../x\" | licenseId",
                "/licenseId | \"\u00e4\" | licenseId",
                "/product | \"a/b\" | product",
                "/product | \"\" | product",
                "/environment/slotId | \"a:b\" | environment.slotId",
                "/revision | 0 | revision",
                "/revision | -1 | revision",
                "/minimumTrustVersion | -1 | minimumTrustVersion",
                "/validity/noticeDays | -1 | validity.noticeDays",
                "/validity/noticeDays | 3651 | validity.noticeDays",
                "/validity/graceDays | 3651 | validity.graceDays",
                "/validity/graceDays | 4294967296 | payload.validity.graceDays",
                "/validity/until | \"2026-11-01T00:00:00Z\" | validity.until",
                "/environment/controllers | [] | environment.controllers",
                "/environment/hardwarePolicy/thresholdPercent | 49 | hardwarePolicy.thresholdPercent",
                "/environment/hardwarePolicy/thresholdPercent | 101 | hardwarePolicy.thresholdPercent",
                "/environment/hardwarePolicy/graceDays | 91 | hardwarePolicy.graceDays",
                "/environment/hardwarePolicy/changedAnchorGraceDays | -1 | hardwarePolicy.changedAnchorGraceDays",
                "/environment/hardwarePolicy/weights/A | 10 | hardwarePolicy.weights.A",
                "/environment/hardwarePolicy/weights/A | -1 | hardwarePolicy.weights.A"
            })
    void a_value_out_of_its_bounds_is_malformed_by_its_name(String pointer, String json, String field) {
        assertThat(Payloads.malformed(Payloads.with(pointer, json))).startsWith(field + ": ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-21T20:45:00.000Z",
                "2026-11-21T20:45:00+00:00",
                "2026-11-21",
                "2026-02-30T00:00:00Z",
                "+10000-01-01T00:00:00Z"
            })
    void an_instant_of_another_form_is_malformed_in_every_place(String text) {
        for (String pointer : List.of("/issuedAt", "/validity/from", "/validity/until", "/features/Users/until")) {
            assertThat(Payloads.malformed(Payloads.with(pointer, "\"" + text + "\"")))
                    .isEqualTo(Payloads.nameOf(pointer) + ": " + text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lower case",
                "dashes",
                "no separators",
                "a letter for a digit",
                "a space",
                "a serial number",
                "nothing",
                "a typing error"
            })
    void an_activation_code_that_is_not_canonical_is_malformed(String how) {
        String code = SampleLicense.ACTIVATION_CODE;
        String changed = switch (how) {
            case "lower case" -> code.toLowerCase(Locale.ROOT);
            case "dashes" -> code.replace('.', '-');
            case "no separators" -> code.replace(".", "");
            case "a letter for a digit" -> code.replaceFirst("0", "O");
            case "a space" -> code + " ";
            case "a serial number" -> SampleLicense.SERIAL_NUMBER;
            case "nothing" -> "";
            default -> (code.charAt(0) == 'A' ? "B" : "A") + code.substring(1);
        };
        assertThat(changed).isNotEqualTo(code);
        assertThat(Payloads.malformed(Payloads.with("/activationCode", "\"" + changed + "\"")))
                .startsWith("payload.activationCode: ");
    }

    @Test
    void members_that_this_version_does_not_know_are_ignored() throws RefusedException {
        License known = Payloads.read(SampleLicense.payload());
        for (String place : List.of(
                "",
                "/environment",
                "/environment/controllers/0",
                "/environment/hardwarePolicy",
                "/validity",
                "/features/Users")) {
            byte[] payload = Payloads.with(place + "/fromTheFuture", "{\"a\":[1,null,{\"b\":\"c\"}]}");
            assertThat(Payloads.read(payload)).isEqualTo(known);
        }
    }

    @Test
    void members_are_read_in_any_order() throws RefusedException {
        List<String> reversed = new ArrayList<>(SampleLicense.json().propertyNames());
        Collections.reverse(reversed);
        byte[] payload = SampleLicense.with(json -> reversed.forEach(name -> json.set(name, json.remove(name))));
        assertThat(new String(payload, StandardCharsets.UTF_8)).startsWith("{\"features\"");
        assertThat(Payloads.read(payload)).isEqualTo(Payloads.read(SampleLicense.payload()));
    }

    @Test
    void a_license_without_an_end_and_without_features_is_read() throws RefusedException {
        byte[] payload = SampleLicense.with(json -> {
            ((ObjectNode) json.get("validity")).putNull("until");
            json.putObject("features");
        });
        assertThat(Payloads.read(payload).validity().untilExclusive()).isEmpty();
        assertThat(Payloads.read(payload).features()).isEqualTo(Entitlements.NONE);
    }

    @Test
    void display_names_may_hold_any_text() throws RefusedException {
        byte[] payload = Payloads.with("/organization", "\"\u00c4cme & S\u00f6hne \ud83d\ude00 \\\"\\\\\"");
        assertThat(Payloads.read(payload).organization()).isEqualTo("\u00c4cme & S\u00f6hne \ud83d\ude00 \"\\");
    }

    private static void addAll(List<Arguments> cases, String pointer, String... values) {
        for (String value : values) {
            cases.add(Arguments.of(pointer, value));
        }
    }
}
