package dev.licensing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.licensing.verify.envelope.ArmorReader;
import dev.licensing.verify.envelope.ArmoredBlock;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.strict.RefusedException;
import java.io.ByteArrayOutputStream;
import java.util.List;

class ArmorFuzzTest {
    @DictionaryEntries({"-----BEGIN ", "-----END ", "-----", "LICENSE", " TRUST", " REQUEST", " AUDIT", " LEASE"})
    @FuzzTest(maxDuration = "10m")
    void bytes_are_blocks_or_refused(byte[] file) throws RefusedException {
        List<ArmoredBlock> blocks;
        try {
            blocks = ArmorReader.read(file);
        } catch (RefusedException e) {
            Refusals.assertExplained(e.refusal());
            return;
        }
        assertThat(blocks).hasSizeBetween(1, 5);
        assertRoundTrip(blocks);
    }

    /** Nobody writes a block without content, which armor would make an empty line. */
    private static void assertRoundTrip(List<ArmoredBlock> blocks) throws RefusedException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (ArmoredBlock block : blocks) {
            if (block.content().length == 0) {
                return;
            }
            file.writeBytes(EnvelopeWriter.armor(block.purpose(), block.content()));
        }
        List<ArmoredBlock> again = ArmorReader.read(file.toByteArray());
        assertThat(again).hasSameSizeAs(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            assertThat(again.get(i).purpose()).isEqualTo(blocks.get(i).purpose());
            assertThat(again.get(i).content()).isEqualTo(blocks.get(i).content());
        }
    }
}
