package dev.licensing.verify.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.verify.statement.Statements.Kind;
import dev.licensing.verify.testing.SampleLicense;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The members of the payloads; every payload here is rightly signed. */
class StatementPayloadTest {
    @ParameterizedTest
    @EnumSource
    void the_payload_that_the_others_are_made_of_is_read(Kind kind) {
        assertThat(Statements.signed(kind.readWith(json -> {})).statement()).isEqualTo(kind.sample());
    }

    @ParameterizedTest
    @EnumSource
    void members_that_this_version_does_not_know_are_ignored(Kind kind) {
        StatementReading<?> more = kind.readWith(json -> {
            json.putObject("site").put("country", "PT");
            json.put("organization", "Acme");
        });
        assertThat(Statements.signed(more).statement()).isEqualTo(kind.sample());
        assertThat(new String(Statements.signed(more).payload(), StandardCharsets.UTF_8))
                .contains("country");
    }

    @ParameterizedTest
    @EnumSource
    void every_member_must_be_there_and_is_missed_by_its_name(Kind kind) {
        List<String> names = new ArrayList<>();
        json(kind).propertyNames().forEach(names::add);
        names.remove("previousDigest");
        assertThat(names).hasSizeGreaterThanOrEqualTo(5);
        for (String name : names) {
            assertThat(Statements.malformed(kind.readWith(json -> json.remove(name))))
                    .isEqualTo("payload." + name + ": missing, a value");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_member_has_one_type_alone(Kind kind) {
        for (String name : json(kind).propertyNames()) {
            for (String wrong : List.of("null", "true", "[[]]", "{}")) {
                assertThat(Statements.malformed(kind.readWith(
                                json -> json.set(name, JsonMapper.shared().readTree(wrong)))))
                        .startsWith("payload." + name);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_member_that_stands_twice_is_malformed(Kind kind) {
        String payload = new String(kind.payload(), StandardCharsets.UTF_8);
        String twice = payload.substring(0, payload.length() - 1) + ",\"serialNumber\":\"\"}";
        assertThat(Statements.malformed(kind.readPayload(twice.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("payload: the member serialNumber twice, each member once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower case", "dots", "no separators", "an activation code", "nothing", "a typing error"})
    void a_serial_number_that_is_not_canonical_is_malformed(String how) {
        String changed = changed(SampleLicense.SERIAL_NUMBER, how, SampleLicense.ACTIVATION_CODE);
        for (Kind kind : Kind.values()) {
            assertThat(Statements.malformed(kind.readWith(json -> json.put("serialNumber", changed))))
                    .startsWith("payload.serialNumber: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower case", "dashes", "no separators", "a serial number", "nothing", "a typing error"})
    void an_activation_code_that_is_not_canonical_is_malformed(String how) {
        String changed = changed(SampleLicense.ACTIVATION_CODE, how, SampleLicense.SERIAL_NUMBER);
        assertThat(Statements.malformed(Kind.AUDIT.readWith(json -> json.put("activationCode", changed))))
                .startsWith("payload.activationCode: ");
    }

    @Test
    void a_code_in_another_spelling_is_told_its_canonical_form() {
        String code = SampleLicense.SERIAL_NUMBER;
        assertThat(Statements.malformed(
                        Kind.LEASE.readWith(json -> json.put("serialNumber", code.toLowerCase(Locale.ROOT)))))
                .isEqualTo("payload.serialNumber: " + code.toLowerCase(Locale.ROOT) + ", the canonical form " + code);
    }

    @ParameterizedTest
    @CsvSource({
        "REQUEST, requestId, a b",
        "REQUEST, issuedAt, 2026-11-21T12:00:00+00:00",
        "REQUEST, productVersion, ' '",
        "LEASE, leaseId, ''",
        "LEASE, licenseId, a b",
        "LEASE, expiresAt, 2026-11-21T12:00:00Z",
        "LEASE, expiresAt, 2026-11-28T12:00:01Z",
        "LEASE, issuedAt, 2026-02-30T12:00:00Z",
        "AUDIT, licenseId, a/b",
        "AUDIT, previousDigest, AAAA",
        "AUDIT, until, 2026-11-21T11:59:59Z",
        "AUDIT, createdAt, 2026-11-21T12:00:59Z"
    })
    void a_value_out_of_its_bounds_is_malformed_by_its_full_name(Kind kind, String member, String value) {
        assertThat(Statements.malformed(kind.readWith(json -> json.put(member, value))))
                .startsWith("payload." + member + ": " + value + ", ");
    }

    @ParameterizedTest
    @CsvSource({"LEASE, revision, 0", "LEASE, revision, -1", "AUDIT, sequence, 0"})
    void a_number_out_of_its_bounds_is_malformed_by_its_full_name(Kind kind, String member, long value) {
        assertThat(Statements.malformed(kind.readWith(json -> json.put(member, value))))
                .isEqualTo("payload." + member + ": " + value + ", 1 to 9999999999999999");
    }

    @Test
    void the_first_file_of_a_chain_is_read_without_a_digest_only() {
        StatementReading<?> first =
                Kind.AUDIT.readWith(json -> json.put("sequence", 1).remove("previousDigest"));
        assertThat(((UsageAudit) Statements.signed(first).statement()).previousDigest())
                .isEqualTo(Optional.empty());
        assertThat(Statements.malformed(Kind.AUDIT.readWith(json -> json.put("sequence", 1))))
                .isEqualTo("payload.previousDigest: " + Statements.DIGEST + ", none, since sequence is 1");
        assertThat(Statements.malformed(Kind.AUDIT.readWith(json -> json.remove("previousDigest"))))
                .startsWith("payload.previousDigest: none, ");
    }

    @Test
    void a_bad_record_is_malformed_by_its_full_name() {
        assertThat(record("used", "-1")).isEqualTo("payload.records[1].used: -1, 0 to 9999999999999999");
        assertThat(record("used", "\"1\"")).startsWith("payload.records[1].used: 1, ");
        assertThat(record("feature", "\"a b\"")).startsWith("payload.records[1].feature: a b, ");
        assertThat(record("at", "\"2026-11-21T12:01:01Z\""))
                .isEqualTo("payload.records[1].at: 2026-11-21T12:01:01Z, not after until, 2026-11-21T12:01:00Z");
        assertThat(record("at", "null")).startsWith("payload.records[1].at: null, ");
    }

    @Test
    void the_payload_is_copied_when_it_is_given_out() {
        StatementReading.Signed<ActivationRequest> signed =
                Statements.signed(StatementReader.readRequest(Kind.REQUEST.file()));
        signed.payload()[0] = 'x';
        assertThat(signed.payload()[0]).isEqualTo((byte) '{');
    }

    @Test
    void the_digest_of_a_payload_is_its_sha_256() throws NoSuchAlgorithmException {
        StatementReading.Signed<UsageAudit> signed = Statements.signed(StatementReader.readAudit(Kind.AUDIT.file()));
        byte[] expected = MessageDigest.getInstance("SHA-256").digest(signed.payload());
        assertThat(Base64.getUrlDecoder().decode(signed.payloadDigest())).isEqualTo(expected);
        assertThat(signed.payloadDigest()).hasSize(43);
    }

    private static String record(String member, String value) {
        return Statements.malformed(Kind.AUDIT.readWith(json -> ((ObjectNode) json.at("/records/1"))
                .set(member, JsonMapper.shared().readTree(value))));
    }

    private static ObjectNode json(Kind kind) {
        return (ObjectNode) JsonMapper.shared().readTree(kind.payload());
    }

    private static String changed(String code, String how, String ofOtherKind) {
        return switch (how) {
            case "lower case" -> code.toLowerCase(Locale.ROOT);
            case "dots" -> code.replace('-', '.');
            case "dashes" -> code.replace('.', '-');
            case "no separators" -> code.replace("-", "").replace(".", "");
            case "an activation code", "a serial number" -> ofOtherKind;
            case "nothing" -> "";
            default -> (code.charAt(0) == 'A' ? "B" : "A") + code.substring(1);
        };
    }
}
