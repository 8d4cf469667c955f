package dev.licensing.verify.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.statement.Statements.Kind;
import dev.licensing.verify.testing.MlDsaIssuer;
import dev.licensing.verify.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who signed: the holder of the key in the file, or of the key that the license has for the controller. */
class PossessionTest {
    private static final TestIssuer ENVIRONMENT = Statements.ENVIRONMENT;
    private static final TestIssuer OTHER = Statements.OTHER;

    /** Signs with one key in the name of another. */
    private record Pretender(String kid) implements EnvelopeSigner {
        @Override
        public Algorithm algorithm() {
            return Algorithm.ED25519;
        }

        @Override
        public byte[] sign(byte[] signingInput) {
            return OTHER.sign(signingInput);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST", "AUDIT"})
    void a_kid_that_is_not_the_thumbprint_of_the_key_in_the_file_is_malformed(Kind kind) {
        byte[] file = Statements.signedBy(kind.purpose(), kind.payload(), OTHER);
        assertThat(Statements.malformed(kind.read(file)))
                .isEqualTo("envelope.signatures[0].protected.kid: " + OTHER.kid() + ", " + ENVIRONMENT.kid()
                        + ", the thumbprint of payload.publicKey");
    }

    @ParameterizedTest
    @EnumSource
    void who_has_not_the_private_key_cannot_sign_in_its_name(Kind kind) {
        byte[] file = Statements.signedBy(kind.purpose(), kind.payload(), new Pretender(ENVIRONMENT.kid()));
        assertThat(Statements.refusal(kind.read(file))).isEqualTo(keys(RefusalCode.BAD_SIGNATURE, ENVIRONMENT));
    }

    @ParameterizedTest
    @EnumSource
    void a_signature_is_verified_before_the_payload_is_believed(Kind kind) {
        ObjectNode json = (ObjectNode) JsonMapper.shared().readTree(kind.payload());
        json.put("serialNumber", "nonsense");
        byte[] payload = JsonMapper.shared().writeValueAsBytes(json);
        byte[] file = Statements.signedBy(kind.purpose(), payload, new Pretender(ENVIRONMENT.kid()));
        assertThat(Statements.code(kind.read(file))).isEqualTo(RefusalCode.BAD_SIGNATURE);
    }

    @Test
    void nobody_states_a_serial_number_that_another_key_declares() {
        String own = SerialNumber.declared(Statements.environmentKey(Statements.ENVIRONMENT))
                .toString();
        String foreign = SerialNumber.declared(Statements.environmentKey(Statements.OTHER))
                .toString();
        for (Kind kind : List.of(Kind.REQUEST, Kind.AUDIT)) {
            Statements.signed(kind.readWith(json -> json.put("serialNumber", own)));
            assertThat(Statements.malformed(kind.readWith(json -> json.put("serialNumber", foreign))))
                    .isEqualTo("payload.serialNumber: " + foreign
                            + ", the one that publicKey declares, or one of hardware");
        }
    }

    @Test
    void a_lease_is_verified_before_it_is_parsed() {
        byte[] nonsense = "nonsense".getBytes(StandardCharsets.US_ASCII);
        byte[] file = Statements.signedBy(FilePurpose.LEASE, nonsense, new Pretender(ENVIRONMENT.kid()));
        assertThat(Statements.code(Kind.LEASE.read(file))).isEqualTo(RefusalCode.BAD_SIGNATURE);
    }

    @Test
    void a_lease_under_another_key_than_the_licenses_is_of_an_unknown_key() {
        assertThat(Statements.refusal(StatementReader.readLease(Kind.LEASE.file(), Statements.publicKey(OTHER))))
                .isEqualTo(keys(RefusalCode.UNKNOWN_KEY, ENVIRONMENT));
        assertThat(Statements.refusal(
                        Kind.LEASE.read(Statements.signedBy(FilePurpose.LEASE, Kind.LEASE.payload(), OTHER))))
                .isEqualTo(keys(RefusalCode.UNKNOWN_KEY, OTHER));
    }

    @Test
    void a_lease_that_names_another_key_than_the_one_that_signed_is_malformed() {
        assertThat(Statements.malformed(Kind.LEASE.readWith(json -> json.put("kid", OTHER.kid()))))
                .isEqualTo("payload.kid: " + OTHER.kid() + ", " + ENVIRONMENT.kid() + ", the key that signed");
    }

    @ParameterizedTest
    @EnumSource
    void a_second_signature_is_malformed_whoever_made_it(Kind kind) {
        byte[] file = Statements.signedBy(kind.purpose(), kind.payload(), ENVIRONMENT, OTHER);
        assertThat(Statements.malformed(kind.read(file)))
                .isEqualTo("envelope.signatures: 2 signatures, one signature, of the environment's key");
        byte[] hybrid =
                Statements.signedBy(kind.purpose(), kind.payload(), ENVIRONMENT, MlDsaIssuer.named("environment"));
        assertThat(Statements.malformed(kind.read(hybrid))).startsWith("envelope.signatures: 2 signatures");
    }

    @ParameterizedTest
    @EnumSource
    void no_signature_is_malformed(Kind kind) {
        assertThat(Statements.malformed(kind.read(Statements.signedBy(kind.purpose(), kind.payload()))))
                .startsWith("envelope.signatures: 0 signatures");
    }

    @ParameterizedTest
    @EnumSource
    void another_algorithm_than_the_keys_is_malformed(Kind kind) {
        byte[] file = Statements.signedBy(kind.purpose(), kind.payload(), MlDsaIssuer.named("environment"));
        assertThat(Statements.malformed(kind.read(file)))
                .isEqualTo(
                        "envelope.signatures[0].protected.alg: ML-DSA-65, Ed25519, which the environment's key is for");
    }

    @ParameterizedTest
    @EnumSource
    void a_second_block_is_malformed(Kind kind) {
        byte[] twice = joined(kind.file(), kind.file());
        String label = kind.purpose().label();
        assertThat(Statements.malformed(kind.read(twice)))
                .isEqualTo("file: a second block " + label + ", one " + label + " block");
    }

    @ParameterizedTest
    @EnumSource
    void data_behind_the_block_or_before_it_is_malformed(Kind kind) {
        byte[] more = "x".getBytes(StandardCharsets.US_ASCII);
        assertThat(Statements.malformed(kind.read(joined(kind.file(), more)))).startsWith("armor: ");
        assertThat(Statements.malformed(kind.read(joined(more, kind.file())))).startsWith("armor: ");
    }

    @ParameterizedTest
    @EnumSource
    void data_behind_the_payload_is_malformed(Kind kind) {
        byte[] more = "{}".getBytes(StandardCharsets.US_ASCII);
        assertThat(Statements.malformed(kind.readPayload(joined(kind.payload(), more))))
                .startsWith("payload: the symbol { at position ")
                .endsWith("the end of the document");
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_larger_than_any_is_refused_by_its_size(Kind kind) {
        byte[] spaces = new byte[5 * 1024 * 1024];
        Arrays.fill(spaces, (byte) ' ');
        assertThat(Statements.code(kind.read(joined(kind.file(), spaces)))).isEqualTo(RefusalCode.TOO_LARGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUEST", "LEASE"})
    void a_block_over_64_kibibytes_is_refused_by_its_size(Kind kind) {
        assertThat(Statements.code(kind.readWith(json -> json.put("more", "x".repeat(40_000)))))
                .isEqualTo(RefusalCode.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\"}",
                "{\"kty\":\"AKP\",\"alg\":\"ML-DSA-65\",\"pub\":\"AA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\",\"d\":\"AA\"}",
                "{}",
                "null",
                "\"\""
            })
    void a_key_in_a_file_is_validated_before_it_is_used(String jwk) {
        for (Kind kind : List.of(Kind.REQUEST, Kind.AUDIT)) {
            assertThat(Statements.malformed(kind.readWith(
                            json -> json.set("publicKey", JsonMapper.shared().readTree(jwk)))))
                    .startsWith("payload.publicKey");
        }
    }

    private static Refusal keys(RefusalCode code, TestIssuer holder) {
        return new Refusal(code, new Evidence.Keys(List.of(holder.kid())));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
