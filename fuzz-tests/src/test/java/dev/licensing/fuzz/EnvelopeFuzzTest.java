package dev.licensing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.licensing.verify.envelope.ArmoredBlock;
import dev.licensing.verify.envelope.Envelope;
import dev.licensing.verify.envelope.EnvelopeReader;
import dev.licensing.verify.envelope.EnvelopeSignature;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.strict.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

class EnvelopeFuzzTest {
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    @DictionaryEntries({
        "\"payload\"",
        "\"signatures\"",
        "\"protected\"",
        "\"signature\"",
        "\"header\"",
        "[",
        "]",
        "{",
        "}",
        "\":",
        "\","
    })
    @FuzzTest(maxDuration = "10m")
    void bytes_are_an_envelope_or_refused(byte[] content) throws RefusedException {
        List<FilePurpose> accepted = new ArrayList<>();
        for (FilePurpose purpose : FilePurpose.values()) {
            Optional<Envelope> envelope = read(purpose, content);
            if (envelope.isPresent()) {
                accepted.add(purpose);
                assertRoundTrip(purpose, envelope.get());
            }
        }
        assertThat(accepted).as("a file is of one purpose").hasSizeLessThan(2);
    }

    private static Optional<Envelope> read(FilePurpose purpose, byte[] content) {
        try {
            return Optional.of(EnvelopeReader.read(new ArmoredBlock(purpose, content)));
        } catch (RefusedException e) {
            Refusals.assertExplained(e.refusal());
            return Optional.empty();
        }
    }

    private static void assertRoundTrip(FilePurpose purpose, Envelope envelope) throws RefusedException {
        byte[] compact = compact(envelope).getBytes(StandardCharsets.US_ASCII);
        Envelope again = EnvelopeReader.read(new ArmoredBlock(purpose, compact));
        assertThat(again.payload()).isEqualTo(envelope.payload());
        assertThat(again.signatures())
                .hasSizeBetween(1, purpose == FilePurpose.TRUST ? 16 : 4)
                .usingRecursiveComparison()
                .isEqualTo(envelope.signatures());
        assertThat(again.signatures()).extracting(EnvelopeSignature::kid).doesNotHaveDuplicates();
    }

    /** Written from what was decoded, so that bytes which two texts would give do not pass unseen. */
    private static String compact(Envelope envelope) {
        List<String> signatures = new ArrayList<>();
        for (EnvelopeSignature signature : envelope.signatures()) {
            signatures.add("{\"protected\":\"" + signature.protectedHeader() + "\",\"signature\":\""
                    + BASE64_URL.encodeToString(signature.signature()) + "\"}");
        }
        String payload = BASE64_URL.encodeToString(envelope.payload());
        assertThat(payload).isEqualTo(envelope.encodedPayload());
        return "{\"payload\":\"" + payload + "\",\"signatures\":[" + String.join(",", signatures) + "]}";
    }
}
