package dev.licensing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustUpdate;
import dev.licensing.verify.TrustedKeys;

class TrustFuzzTest {
    /** As a file they are what somebody sends; as a payload a root has signed them, so that only the rules of the format can refuse them. */
    @DictionaryEntries({"version", "roots", "threshold", "issuers", "requires", "revoked", "survivors", "notAfter"})
    @FuzzTest(maxDuration = "10m")
    void bytes_are_a_bundle_or_refused(byte[] bytes) {
        assertExplained(Root.ALICE.trust().updated(bytes));
        byte[] signed = Root.ALICE.bundle(bytes);
        TrustUpdate update = Root.ALICE.trust().updated(signed);
        if (update instanceof TrustedKeys taken) {
            assertTaken(taken, bytes, signed);
        } else {
            assertExplained(update);
        }
    }

    private static void assertTaken(TrustedKeys taken, byte[] payload, byte[] file) {
        assertThat(taken.version()).isPositive();
        assertThat(taken.bundles()).hasSize(1);
        assertThat(taken.bundles().get(0).payload()).isEqualTo(payload);
        assertThat(taken.bundles().get(0).file()).isEqualTo(file);
        assertThat(Root.ALICE.trust().updated(taken.bundles().get(0).file()))
                .isInstanceOfSatisfying(
                        TrustedKeys.class, again -> assertThat(again.mark()).isEqualTo(taken.mark()));
    }

    private static void assertExplained(TrustUpdate update) {
        if (update instanceof Rejected rejected) {
            Refusals.assertExplained(rejected.refusal());
        }
    }
}
