package dev.licensing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.licensing.issue.PayloadWriter;
import dev.licensing.verify.Inspection;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.UnverifiedFile;
import dev.licensing.verify.Verification;
import dev.licensing.verify.Verified;

class FileFuzzTest {
    private static final byte[] SIGNED = PayloadWriter.write(SampleLicense.FULL);

    @DictionaryEntries({"-----BEGIN ", "-----END ", "-----", "LICENSE", " TRUST"})
    @FuzzTest(maxDuration = "10m")
    void bytes_are_verified_or_rejected(byte[] file) {
        Inspection inspection = Inspection.ofUnverified(file);
        if (inspection instanceof Rejected rejected) {
            Refusals.assertExplained(rejected.refusal());
        }
        assertVerdict(Vendor.SINGLE.platform().verify(file), inspection);
        assertVerdict(Vendor.HYBRID.platform().verify(file), inspection);
    }

    /** Nobody but the vendor signs: what is verified is the one license that it has ever signed. */
    private static void assertVerdict(Verification verdict, Inspection inspection) {
        if (verdict instanceof Rejected rejected) {
            Refusals.assertExplained(rejected.refusal());
            return;
        }
        Verified verified = (Verified) verdict;
        assertThat(verified.payload()).isEqualTo(SIGNED).isEqualTo(((UnverifiedFile) inspection).payload());
        assertThat(verified.license()).isEqualTo(SampleLicense.FULL);
    }
}
