package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Provider;
import java.security.Security;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the format's list of strictness says of files and of signed payloads as a whole, item by item. */
class StrictnessOfFilesTest {
    private static final TestIssuer ISSUER = TestIssuer.named("acme");
    private static final String PAYLOAD = new String(SampleLicense.payload(), StandardCharsets.UTF_8);
    private static final long MOST_FILE_BYTES = 4_456_448; // 4.25 MiB
    private final LicenseVerifier verifier = LicenseVerifier.trusting(TrustJson.trusting(ISSUER));

    @Test
    void a_file_over_4_25_mib_is_refused_by_its_size_before_it_is_read(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.lic");
        for (long bytes : new long[] {MOST_FILE_BYTES + 1, MOST_FILE_BYTES * 1_000}) {
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(bytes);
            }
            for (Refusal refusal : List.of(
                    Verdicts.refusal(verifier.verify(file)), ((Rejected) Inspection.ofUnverified(file)).refusal())) {
                assertTooLarge(refusal, "file", MOST_FILE_BYTES);
                assertThat(refusal.evidence().members()).containsEntry("found", bytes + " bytes or more");
            }
        }
    }

    @Test
    void a_license_block_over_64_kib_is_refused_also_when_it_is_rightly_signed() {
        String note = "x".repeat(40_000);
        byte[] file = ISSUER.issue(SampleLicense.with(json -> json.put("fromTheFuture", note)));
        assertTooLarge(Verdicts.refusal(verifier.verify(file)), "block LICENSE", 65_536);
        Verdicts.verified(verifier.verify(
                ISSUER.issue(SampleLicense.with(json -> json.put("later", "x".repeat(30_000))))));
    }

    @Test
    void a_trust_block_over_1_mib_is_refused() {
        byte[] trust = EnvelopeWriter.armor(FilePurpose.TRUST, new byte[800_000]);
        Refusal refusal =
                Verdicts.refusal(verifier.verify(behindLicense(new String(trust, StandardCharsets.US_ASCII))));
        assertTooLarge(refusal, "block LICENSE TRUST", 1_048_576);
    }

    @Test
    void more_than_four_trust_blocks_are_refused() {
        String trust = new String(EnvelopeWriter.armor(FilePurpose.TRUST, new byte[30]), StandardCharsets.US_ASCII);
        assertThat(Verdicts.malformed(verifier.verify(behindLicense(trust.repeat(5))))
                        .found())
                .isEqualTo("more than 5 blocks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE", "UTF-32"})
    void a_signed_payload_in_utf16_or_utf32_is_refused(String charset) {
        assertPayloadRefused(PAYLOAD.getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @CsvSource({"C1A1, a of two bytes", "E081A1, a of three bytes", "F08081A1, a of four bytes", "C080, NUL"})
    void overlong_utf8_in_a_signed_payload_is_refused(String bytes, String what) {
        assertPayloadRefused(withName(HexFormat.of().parseHex(bytes)));
    }

    @ParameterizedTest
    @CsvSource({"EDA080, high", "EDBFBF, low", "EDA0BDEDB880, pair of CESU-8"})
    void surrogates_in_the_utf8_of_a_signed_payload_are_refused(String bytes, String what) {
        assertPayloadRefused(withName(HexFormat.of().parseHex(bytes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "x", ",", "\u0000", "/**/", "null", "\ufeff"})
    void data_behind_a_signed_payload_is_refused(String behind) {
        assertPayloadRefused((PAYLOAD + behind).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void no_security_provider_is_registered() {
        Provider[] before = Security.getProviders();
        Verdicts.verified(verifier.verify(ISSUER.issue(PAYLOAD.getBytes(StandardCharsets.UTF_8))));
        assertThat(Security.getProviders()).isEqualTo(before);
        assertThat(Security.getProvider("BC")).isNull();
    }

    private static byte[] withName(byte[] name) {
        String latin1 = new String(name, StandardCharsets.ISO_8859_1);
        return PAYLOAD.replace("\"Acme\"", "\"" + latin1 + "\"").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] behindLicense(String blocks) {
        String license = new String(ISSUER.issue(PAYLOAD.getBytes(StandardCharsets.UTF_8)), StandardCharsets.US_ASCII);
        return (license + blocks).getBytes(StandardCharsets.US_ASCII);
    }

    private void assertPayloadRefused(byte[] payload) {
        assertThat(Verdicts.malformed(verifier.verify(ISSUER.issue(payload))).field())
                .isEqualTo("payload");
    }

    private static void assertTooLarge(Refusal refusal, String field, long most) {
        assertThat(refusal.code()).isEqualTo(RefusalCode.TOO_LARGE);
        assertThat(refusal.evidence().members())
                .containsEntry("field", field)
                .containsEntry("allowed", "up to " + most + " bytes");
    }
}
