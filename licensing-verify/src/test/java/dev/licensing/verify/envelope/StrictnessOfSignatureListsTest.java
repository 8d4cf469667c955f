package dev.licensing.verify.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.verify.strict.Refusals;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.testing.TestIssuer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many signatures a file of each purpose may carry. */
class StrictnessOfSignatureListsTest {
    @Test
    void trust_carries_up_to_sixteen_signatures_and_over_sixteen_are_refused() throws RefusedException {
        assertThat(read(FilePurpose.TRUST, 16).signatures()).hasSize(16);
        assertThat(Refusals.malformed(() -> read(FilePurpose.TRUST, 17)))
                .extracting(defect -> defect.found() + ", " + defect.allowed())
                .isEqualTo("17 signatures, 1 to 16 signatures");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRUST")
    void over_four_signatures_are_refused_in_everything_else(FilePurpose purpose) throws RefusedException {
        assertThat(read(purpose, 4).signatures()).hasSize(4);
        assertThat(Refusals.malformed(() -> read(purpose, 5)))
                .extracting(defect -> defect.found() + ", " + defect.allowed())
                .isEqualTo("5 signatures, 1 to 4 signatures");
    }

    private static Envelope read(FilePurpose purpose, int count) throws RefusedException {
        List<EnvelopeSigner> signers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            signers.add(TestIssuer.named("signer" + i));
        }
        byte[] file = EnvelopeWriter.write(purpose, new byte[] {1}, signers);
        return EnvelopeReader.read(ArmorReader.read(file).get(0));
    }
}
