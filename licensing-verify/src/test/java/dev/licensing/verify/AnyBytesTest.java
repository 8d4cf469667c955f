package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Explanation;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.strict.JsonDocument;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes are, there is a result; what is not signed by a trusted key is rejected with a code. */
class AnyBytesTest {
    private static final TestIssuer ISSUER = TestIssuer.named("acme");
    private final LicenseVerifier verifier =
            LicenseVerifier.trusting(TrustJson.trusting(ISSUER)).forProduct("acme-platform");

    @Property
    void any_bytes_are_rejected(@ForAll byte[] bytes) {
        rejected(bytes);
    }

    @Property
    void any_bytes_inside_right_armor_are_rejected(@ForAll FilePurpose purpose, @ForAll byte[] bytes) {
        rejected(EnvelopeWriter.armor(purpose, bytes));
    }

    @Property
    void any_text_between_right_lines_is_rejected(@ForAll String text) {
        String file = "-----BEGIN LICENSE-----\n" + text + "\n-----END LICENSE-----\n";
        rejected(file.getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void any_json_inside_right_armor_is_rejected(@ForAll("documents") JsonDocument document) {
        rejected(TestJws.armored(document.text()));
        rejected(TestJws.armored("{\"payload\":\"e30\",\"signatures\":" + document.text() + "}"));
        rejected(TestJws.armored("{\"payload\":\"e30\",\"signatures\":[" + document.text() + "]}"));
    }

    @Property
    void any_texts_as_header_and_signature_are_rejected(
            @ForAll("texts") String header, @ForAll("texts") String signature) {
        rejected(TestJws.armored(TestJws.json(new byte[0], TestJws.signature(header, signature))));
    }

    @Property
    void any_fields_of_a_rightly_signed_header_are_rejected_unless_they_are_right(
            @ForAll("texts") String algorithm, @ForAll("texts") String kid, @ForAll("texts") String type) {
        rejected(TestJws.fileWithHeader(ISSUER, TestJws.header(algorithm, kid, type), SampleLicense.payload()));
    }

    @Property
    void any_json_as_a_rightly_signed_header_is_rejected(@ForAll("documents") JsonDocument document) {
        rejected(TestJws.fileWithHeader(ISSUER, document.text(), SampleLicense.payload()));
    }

    @Property
    void any_bytes_as_a_rightly_signed_payload_are_rejected(@ForAll byte[] payload) {
        rejected(ISSUER.issue(payload));
    }

    @Property
    void inspecting_any_bytes_gives_claims_or_a_refusal(@ForAll byte[] bytes, @ForAll FilePurpose purpose) {
        assertThat(Inspection.ofUnverified(bytes)).isInstanceOf(Rejected.class);
        assertThat(Inspection.ofUnverified(EnvelopeWriter.armor(purpose, bytes)))
                .isInstanceOf(Rejected.class);
    }

    @Provide
    Arbitrary<JsonDocument> documents() {
        return JsonDocument.arbitrary();
    }

    /** What goes between two quotes, and what is right or nearly right in some place. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .ofMaxLength(20)
                        .map(text -> text.replace("\\", "").replace("\"", "")),
                Arbitraries.strings().withChars("AQgw-_=").ofMaxLength(90),
                Arbitraries.of(
                        "none",
                        "ML-DSA-65",
                        ISSUER.kid(),
                        "license.v1+json",
                        "license.v2+json",
                        "license-trust.v1+json",
                        "e30"));
    }

    private void rejected(byte[] file) {
        Rejected rejected = (Rejected) verifier.verify(file);
        assertThat(rejected.refusal().code().code()).matches("[a-z-]+");
        assertThat(Explanation.of(rejected.refusal()).words()).matches("[ -~\u2026]+");
        assertThat(Explanation.of(rejected.refusal()).remedy()).isNotEmpty();
    }
}
