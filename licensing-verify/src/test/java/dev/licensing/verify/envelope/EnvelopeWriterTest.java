package dev.licensing.verify.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.testing.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeWriterTest {
    private static final byte[] PAYLOAD = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private static final TestIssuer ALICE = TestIssuer.named("alice");
    private static final TestIssuer BOB = TestIssuer.named("bob");

    @Test
    void signatures_are_added_behind_those_that_are_there_which_stay_as_they_are() throws RefusedException {
        byte[] both = EnvelopeWriter.write(FilePurpose.TRUST, PAYLOAD, List.of(ALICE, BOB));
        Envelope half = read(EnvelopeWriter.write(FilePurpose.TRUST, PAYLOAD, List.of(ALICE)));
        assertThat(EnvelopeWriter.write(FilePurpose.TRUST, half, List.of(BOB))).isEqualTo(both);
        assertThat(EnvelopeWriter.write(FilePurpose.TRUST, read(both), List.of()))
                .isEqualTo(both);
        assertThat(read(both).signatures()).extracting(EnvelopeSignature::kid).containsExactly(ALICE.kid(), BOB.kid());
    }

    private static Envelope read(byte[] file) throws RefusedException {
        return EnvelopeReader.read(ArmorReader.read(file).get(0));
    }
}
