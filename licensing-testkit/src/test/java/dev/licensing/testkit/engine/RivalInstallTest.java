package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.store.StoreReader;
import dev.licensing.testkit.engine.RivalFiles.Candidate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers of one store, each in a process or a class loader of its own, that install two licenses at once. A build tries a few
 * times; {@code -Drounds=500} so many.
 */
class RivalInstallTest {
    private static final int SAMPLE = 10;
    private static final int ROUNDS = Integer.getInteger("rounds", SAMPLE);

    /** A store remembers all trust that it has seen. */
    private static final int ROUNDS_OF_A_STORE = 20;

    @TempDir
    private Path folder;

    private final TreeMap<String, Integer> wins = new TreeMap<>();
    private RivalFiles files;

    @BeforeEach
    void prepare() throws IOException {
        files = new RivalFiles(folder);
    }

    @Test
    void in_two_processes_one_license_wins_with_its_own_trust() throws Exception {
        try (Rival one = Rival.inProcess(folder, "one");
                Rival other = Rival.inProcess(folder, "other")) {
            compete(one, other);
        }
    }

    @Test
    void in_two_class_loaders_of_one_process_one_license_wins_with_its_own_trust() throws Exception {
        try (Rival one = Rival.inClassLoader(folder, "one");
                Rival other = Rival.inClassLoader(folder, "other")) {
            compete(one, other);
        }
    }

    private void compete(Rival one, Rival other) throws IOException {
        Path store = folder;
        for (int round = 0; round < ROUNDS; round++) {
            if (round % ROUNDS_OF_A_STORE == 0) {
                store = folder.resolve("store-" + round);
                ask(one, other, "open " + store, "open " + store);
            }
            // Whoever is told first has a head start
            Rival first = round % 4 < 2 ? one : other;
            Rival second = round % 4 < 2 ? other : one;
            StoreReader documents = LicenseStore.directory(store);
            String winner = round % 2 == 0
                    ? installWithOwnTrust(first, second, documents)
                    : installUnderOneTrust(first, second, documents);
            wins.merge(winner, 1, Integer::sum);
        }
        if (ROUNDS > SAMPLE) {
            System.out.println(ROUNDS + " rounds: " + wins);
        }
        assertThat(wins.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(ROUNDS);
    }

    private String installWithOwnTrust(Rival first, Rival second, StoreReader store) throws IOException {
        List<Candidate> rivals = files.eachWithItsOwnTrust();
        List<String> results = install(first, second, rivals);
        assertThat(results).containsExactlyInAnyOrder("installed", "trust-conflict");
        int winner = results.indexOf("installed");
        assertWhole(first, second, store, rivals.get(winner));
        assertThat(text(store, "trust.bundles")).doesNotContain(text(rivals.get(1 - winner)));
        return winner == 0 ? "own trust, told first" : "own trust, told second";
    }

    private String installUnderOneTrust(Rival first, Rival second, StoreReader store) throws IOException {
        List<Candidate> rivals = files.underOneTrust();
        assertThat(install(first, second, rivals)).containsExactly("installed", "installed");
        byte[] installed = store.read(Server.LICENSE).orElseThrow();
        int winner = Arrays.equals(installed, rivals.get(0).bytes()) ? 0 : 1;
        assertWhole(first, second, store, rivals.get(winner));
        List<String> backups = store.names().stream()
                .filter(name -> name.startsWith("backup-"))
                .toList();
        assertThat(store.read(backups.get(backups.size() - 1)))
                .contains(rivals.get(1 - winner).bytes());
        return winner == 0 ? "one trust, told first" : "one trust, told second";
    }

    private static List<String> install(Rival first, Rival second, List<Candidate> rivals) throws IOException {
        return ask(
                first,
                second,
                "install " + rivals.get(0).file(),
                "install " + rivals.get(1).file());
    }

    private static void assertWhole(Rival first, Rival second, StoreReader store, Candidate winner) throws IOException {
        assertThat(store.read(Server.LICENSE)).contains(winner.bytes());
        assertThat(store.read(Server.LAST_GOOD)).contains(winner.bytes());
        assertThat(text(store, "trust.bundles")).endsWith(text(winner));
        assertThat(ask(first, second, "look", "look")).containsExactly(winner.seen(), winner.seen());
    }

    private static List<String> ask(Rival first, Rival second, String ofFirst, String ofSecond) throws IOException {
        first.tell(ofFirst);
        second.tell(ofSecond);
        return List.of(first.answer(), second.answer());
    }

    private static String text(Candidate candidate) {
        return new String(candidate.trust().file(), StandardCharsets.US_ASCII);
    }

    private static String text(StoreReader store, String name) throws IOException {
        return new String(store.read(name).orElseThrow(), StandardCharsets.US_ASCII);
    }
}
