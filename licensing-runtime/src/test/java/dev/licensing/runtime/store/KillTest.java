package dev.licensing.runtime.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes while they write: every document is whole, and what was said to be written is there. A build kills a few;
 * {@code -Dkills=1000}, as the profile "kills" sets it, so many.
 */
class KillTest {
    private static final int SAMPLE = 10;
    private static final int KILLS = Integer.getInteger("kills", SAMPLE);
    private static final long SEED = 20_261_122;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final TreeMap<String, Integer> outcomes = new TreeMap<>();

    @Test
    void whenever_a_writer_is_killed_documents_are_whole_and_the_store_is_free() throws Exception {
        // While one writes, the next one starts
        Process next = Child.start(Versions.class, folder.toString());
        for (int kill = 0; kill < KILLS; kill++) {
            Process writer = next;
            next = Child.start(Versions.class, folder.toString());
            killWhileWriting(writer);
            assertWhole(lastNumber(writer.getInputStream()));
        }
        next.destroyForcibly().waitFor();
        if (KILLS > SAMPLE) {
            System.out.println(outcomes);
        }
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(KILLS);
    }

    private void killWhileWriting(Process writer) throws Exception {
        writer.getOutputStream().write('\n');
        writer.getOutputStream().flush();
        int first = writer.getInputStream().read();
        assertThat(first).as("the first symbol that the writer prints").isBetween((int) '0', (int) '9');
        Thread.sleep(random.nextInt(30), random.nextInt(1_000_000));
        assertThat(writer.isAlive()).isTrue();
        // The process itself would close what was printed, too
        writer.toHandle().destroyForcibly();
        writer.waitFor();
    }

    /** The last line that is whole; what the first of them began with has been read already. */
    private static int lastNumber(InputStream printed) throws IOException {
        String[] lines = new String(printed.readAllBytes(), US_ASCII).split("\n", -1);
        return lines.length < 3 ? 0 : Integer.parseInt(lines[lines.length - 2]);
    }

    private void assertWhole(int acknowledged) throws IOException {
        LicenseStore store = LicenseStore.directory(folder);
        byte[] a = store.read("a").orElseThrow();
        Optional<byte[]> b = store.read("b");
        assertThat(Versions.isWhole("a", a)).isTrue();
        assertThat(b)
                .hasValueSatisfying(
                        content -> assertThat(Versions.isWhole("b", content)).isTrue());
        int ofA = Versions.number(a);
        int ofB = Versions.number(b.orElseThrow());
        assertThat(ofB).isGreaterThanOrEqualTo(acknowledged).isIn(ofA, ofA - 1);
        outcomes.merge(hidden() + (ofA == ofB ? ", between two changes" : ", between two documents"), 1, Integer::sum);
        assertThat(store.<Integer>exclusively(
                        documents -> Versions.number(documents.read("a").orElseThrow())))
                .isEqualTo(ofA);
        assertThat(hidden()).isEqualTo("no file left behind");
    }

    private String hidden() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            long left = files.filter(file -> file.getFileName().toString().endsWith(".tmp"))
                    .count();
            return left == 0 ? "no file left behind" : "a file left behind";
        }
    }
}
