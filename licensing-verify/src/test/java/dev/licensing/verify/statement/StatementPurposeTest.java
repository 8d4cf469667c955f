package dev.licensing.verify.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.ArmorReader;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.statement.Statements.Kind;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.testing.SampleLicense;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of one purpose is never accepted as another, whatever it says and whoever signed it. */
class StatementPurposeTest {
    /** Every kind with every purpose but its own. */
    static List<Arguments> others() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Arrays.stream(FilePurpose.values())
                        .filter(purpose -> purpose != kind.purpose())
                        .map(purpose -> Arguments.of(kind, purpose)))
                .toList();
    }

    @Test
    void a_license_is_no_request() {
        byte[] license = Statements.ENVIRONMENT.issue(SampleLicense.payload());
        assertThat(Statements.refusal(StatementReader.readRequest(license)))
                .isEqualTo(wrongPurpose("armor", "LICENSE", "LICENSE REQUEST"));
    }

    @Test
    void a_lease_is_no_audit() {
        assertThat(Statements.refusal(StatementReader.readAudit(Kind.LEASE.file())))
                .isEqualTo(wrongPurpose("armor", "LICENSE LEASE", "LICENSE AUDIT"));
    }

    @Test
    void a_request_is_no_lease() {
        assertThat(Statements.refusal(Kind.LEASE.read(Kind.REQUEST.file())))
                .isEqualTo(wrongPurpose("armor", "LICENSE REQUEST", "LICENSE LEASE"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void the_same_payload_signed_for_another_purpose_is_refused(Kind kind, FilePurpose purpose) {
        byte[] file = Statements.signedBy(purpose, kind.payload(), Statements.ENVIRONMENT);
        assertThat(Statements.refusal(kind.read(file)))
                .isEqualTo(wrongPurpose("armor", purpose.label(), kind.purpose().label()));
    }

    @ParameterizedTest
    @MethodSource("others")
    void another_armor_does_not_help(Kind kind, FilePurpose purpose) throws RefusedException {
        byte[] file = Statements.signedBy(purpose, kind.payload(), Statements.ENVIRONMENT);
        byte[] rearmored = EnvelopeWriter.armor(
                kind.purpose(), ArmorReader.read(file).get(0).content());
        assertThat(Statements.refusal(kind.read(rearmored)))
                .isEqualTo(wrongPurpose(
                        "envelope.signatures[0].protected.typ",
                        purpose.type(),
                        kind.purpose().type()));
    }

    @ParameterizedTest
    @EnumSource
    void a_signature_is_good_for_one_purpose_alone(Kind kind) throws RefusedException {
        String other = jws(Statements.signedBy(FilePurpose.LICENSE, kind.payload(), Statements.ENVIRONMENT));
        String retyped = other.replace(
                header(FilePurpose.LICENSE.type()), header(kind.purpose().type()));
        assertThat(retyped).isNotEqualTo(other);
        byte[] file = EnvelopeWriter.armor(kind.purpose(), retyped.getBytes(StandardCharsets.US_ASCII));
        assertThat(Statements.code(kind.read(file))).isEqualTo(RefusalCode.BAD_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v2", "v10"})
    void another_version_of_the_format_is_named_as_that(String version) throws RefusedException {
        for (Kind kind : Kind.values()) {
            String type = kind.purpose().type();
            String jws = jws(kind.file()).replace(header(type), header(type.replace("v1", version)));
            byte[] file = EnvelopeWriter.armor(kind.purpose(), jws.getBytes(StandardCharsets.US_ASCII));
            assertThat(Statements.code(kind.read(file))).isEqualTo(RefusalCode.UNSUPPORTED_VERSION);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_payload_of_another_kind_in_right_hands_is_malformed(Kind kind) {
        for (Kind other : Kind.values()) {
            if (other != kind) {
                assertThat(Statements.malformed(kind.readPayload(other.payload())))
                        .startsWith("payload.")
                        .contains("missing");
            }
        }
    }

    @Test
    void two_purposes_in_one_file_are_two_blocks() {
        byte[] file = Statements.signedBy(FilePurpose.REQUEST, Kind.REQUEST.payload(), Statements.ENVIRONMENT);
        byte[] both = Arrays.copyOf(file, file.length + Kind.AUDIT.file().length);
        System.arraycopy(Kind.AUDIT.file(), 0, both, file.length, Kind.AUDIT.file().length);
        assertThat(Statements.malformed(StatementReader.readRequest(both)))
                .isEqualTo("file: a second block LICENSE AUDIT, one LICENSE REQUEST block");
        assertThat(Statements.code(StatementReader.readAudit(both))).isEqualTo(RefusalCode.WRONG_PURPOSE);
    }

    private static Refusal wrongPurpose(String field, String found, String allowed) {
        return new Refusal(RefusalCode.WRONG_PURPOSE, new Evidence.Defect(field, found, allowed));
    }

    private static String jws(byte[] file) throws RefusedException {
        return new String(ArmorReader.read(file).get(0).content(), StandardCharsets.US_ASCII);
    }

    private static String header(String type) {
        String header =
                "{\"alg\":\"Ed25519\",\"kid\":\"" + Statements.ENVIRONMENT.kid() + "\",\"typ\":\"" + type + "\"}";
        return StrictBase64.encodeUrl(header.getBytes(StandardCharsets.US_ASCII));
    }
}
