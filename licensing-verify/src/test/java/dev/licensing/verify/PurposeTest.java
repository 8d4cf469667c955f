package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestFiles;
import dev.licensing.verify.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of one purpose is never accepted as another. */
class PurposeTest {
    private static final TestIssuer ISSUER = TestIssuer.named("acme");
    private static final byte[] PAYLOAD = SampleLicense.payload();
    private final LicenseVerifier verifier = LicenseVerifier.trusting(TrustJson.trusting(ISSUER));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LICENSE")
    void a_signed_file_of_another_purpose_is_no_license(FilePurpose other) {
        Refusal refusal = refusal(EnvelopeWriter.write(other, PAYLOAD, List.of(ISSUER)));
        assertThat(refusal.code()).isEqualTo(RefusalCode.WRONG_PURPOSE);
        assertThat(refusal.evidence().members())
                .containsEntry("field", "armor")
                .containsEntry("found", other.label())
                .containsEntry("allowed", "LICENSE");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LICENSE")
    void a_signed_type_of_another_purpose_in_the_armor_of_a_license_is_no_license(FilePurpose other) {
        String header = TestJws.header("Ed25519", ISSUER.kid(), other.type());
        Refusal refusal = refusal(TestJws.fileWithHeader(ISSUER, header, PAYLOAD));
        assertThat(refusal.code()).isEqualTo(RefusalCode.WRONG_PURPOSE);
        assertThat(refusal.evidence().members())
                .containsEntry("field", "envelope.signatures[0].protected.typ")
                .containsEntry("found", other.type())
                .containsEntry("allowed", "license.v1+json");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LICENSE")
    void a_license_in_the_armor_of_another_purpose_is_no_license(FilePurpose other) {
        String json = TestJws.json(PAYLOAD, TestJws.signature(ISSUER, TestJws.header(ISSUER), PAYLOAD));
        byte[] file = EnvelopeWriter.armor(other, json.getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal(file).code()).isEqualTo(RefusalCode.WRONG_PURPOSE);
    }

    @Test
    void one_signature_of_another_purpose_beside_a_right_one_refuses() {
        TestIssuer stranger = TestIssuer.named("stranger");
        String right = TestJws.signature(ISSUER, TestJws.header(ISSUER), PAYLOAD);
        String lease = TestJws.header("Ed25519", stranger.kid(), FilePurpose.LEASE.type());
        byte[] file = TestJws.armored(TestJws.json(PAYLOAD, right, TestJws.signature(stranger, lease, PAYLOAD)));
        assertThat(refusal(file).code()).isEqualTo(RefusalCode.WRONG_PURPOSE);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRUST")
    void a_second_block_that_is_no_bundle_is_refused_and_not_skipped(FilePurpose purpose) {
        Refusal refusal =
                refusal(TestFiles.joined(ISSUER.issue(PAYLOAD), EnvelopeWriter.armor(purpose, new byte[] {1})));
        assertThat(refusal.code()).isEqualTo(RefusalCode.MALFORMED);
        assertThat(refusal.evidence().members()).containsEntry("found", "a further block " + purpose.label());
    }

    @Test
    void a_license_in_the_armor_of_a_bundle_is_no_bundle() {
        String json = TestJws.json(PAYLOAD, TestJws.signature(ISSUER, TestJws.header(ISSUER), PAYLOAD));
        byte[] second = EnvelopeWriter.armor(FilePurpose.TRUST, json.getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal(TestFiles.joined(ISSUER.issue(PAYLOAD), second)).code())
                .isEqualTo(RefusalCode.WRONG_PURPOSE);
    }

    private Refusal refusal(byte[] file) {
        return Verdicts.refusal(verifier.verify(file));
    }
}
