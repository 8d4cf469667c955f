package dev.licensing.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenseVerifierTest {
    private static final TestIssuer ISSUER = TestIssuer.named("acme");
    private static final byte[] PAYLOAD = SampleLicense.payload();
    private static final byte[] FILE = ISSUER.issue(PAYLOAD);
    private final LicenseVerifier verifier = LicenseVerifier.trusting(TrustJson.trusting(ISSUER));

    @Test
    void a_rightly_signed_license_is_verified_with_the_very_bytes_that_were_signed() {
        Verified verified = Verdicts.verified(verifier.verify(FILE));
        assertThat(verified.payload()).isEqualTo(PAYLOAD);
        assertThat(verified.issuerId()).isEqualTo("acme");
        assertThat(verified.license().licenseId()).hasToString("lic-1");
        assertThat(verified).hasToString("Verified[lic-1 revision 7 by acme]");
    }

    @Test
    void nobody_changes_a_result_through_the_bytes_it_gave() {
        Verified verified = Verdicts.verified(verifier.verify(FILE));
        verified.payload()[0] = 0;
        assertThat(verified.payload()).isEqualTo(PAYLOAD);
    }

    @Test
    void a_file_is_read_from_its_path(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.lic"), FILE);
        assertThat(Verdicts.verified(verifier.verify(file)).payload()).isEqualTo(PAYLOAD);
    }

    @Test
    void a_file_of_5_gigabytes_is_refused_by_its_size_unread(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.lic");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(5L << 30);
        }
        var refusal = Verdicts.refusal(verifier.verify(file));
        assertThat(refusal.code()).isEqualTo(RefusalCode.TOO_LARGE);
        assertThat(refusal.evidence().members()).containsEntry("found", (5L << 30) + " bytes or more");
    }

    @Test
    void an_endless_device_is_refused_after_the_largest_size() throws IOException {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "there is no " + device + " here");
        assertThat(Verdicts.code(verifier.verify(device))).isEqualTo(RefusalCode.TOO_LARGE);
    }

    @Test
    void a_missing_file_and_a_folder_are_no_refusals_but_errors_of_reading(@TempDir Path folder) {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> verifier.verify(folder.resolve("missing.lic")));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> verifier.verify(folder));
    }

    @Test
    void the_locale_and_the_context_of_the_process_change_nothing() {
        Locale before = Locale.getDefault();
        try {
            for (String tag :
                    new String[] {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "ja-JP-u-ca-japanese"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                Verdicts.verified(verifier.verify(ISSUER.issue(PAYLOAD)));
                assertThat(Verdicts.malformed(verifier.verify("x".getBytes(StandardCharsets.UTF_8)))
                                .allowed())
                        .isEqualTo("a whole block of armor");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void one_verifier_serves_many_threads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Verification> one = () -> verifier.verify(FILE);
            for (Future<Verification> result :
                    threads.invokeAll(IntStream.range(0, 400).mapToObj(i -> one).toList())) {
                assertThat(Verdicts.verified(result.get()).payload()).isEqualTo(PAYLOAD);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void an_inspection_shows_claims_that_nobody_has_verified() {
        TestIssuer stranger = TestIssuer.named("stranger");
        byte[] forged = stranger.issue("anything".getBytes(StandardCharsets.UTF_8));
        UnverifiedFile claims = (UnverifiedFile) Inspection.ofUnverified(forged);
        assertThat(claims.label()).isEqualTo("LICENSE");
        assertThat(claims.payload()).asString(StandardCharsets.UTF_8).isEqualTo("anything");
        assertThat(claims.signatures()).containsExactly(new UnverifiedFile.ClaimedSignature("Ed25519", stranger.kid()));
        assertThat(Verdicts.code(verifier.verify(forged))).isEqualTo(RefusalCode.UNKNOWN_KEY);
    }

    @Test
    void an_inspection_shows_the_serial_numbers_that_a_license_claims_and_none_of_anything_else() {
        UnverifiedFile forged = (UnverifiedFile)
                Inspection.ofUnverified(TestIssuer.named("stranger").issue(PAYLOAD));
        assertThat(forged.serialNumbers())
                .isNotEmpty()
                .isEqualTo(Verdicts.verified(verifier.verify(FILE))
                        .license()
                        .environment()
                        .serialNumbers());
        byte[] nonsense = ISSUER.issue("anything".getBytes(StandardCharsets.UTF_8));
        assertThat(((UnverifiedFile) Inspection.ofUnverified(nonsense)).serialNumbers())
                .isEmpty();
    }
}
