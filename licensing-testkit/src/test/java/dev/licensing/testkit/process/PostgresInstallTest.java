package dev.licensing.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.store.JdbcLicenseStore;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.testkit.TestClock;
import dev.licensing.testkit.TestLicense;
import dev.licensing.testkit.TestMachine;
import dev.licensing.testkit.database.TcpProxy;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers in processes of their own that install licenses over PostgreSQL at the same moment, and that are killed meanwhile. */
class PostgresInstallTest {
    private static final int INSTALLATIONS = Integer.getInteger("installations", 40);
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final int LONGEST_LIFE_MILLIS = 200;

    @TempDir
    private Path folder;

    private FarmFiles files;
    private FarmPlace.Database place;
    private LicenseStore store;

    @BeforeEach
    void startDatabase() throws Exception {
        files = FarmFiles.in(folder);
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        place = new FarmPlace.Database(postgres, new TcpProxy(postgres.getPort()), JdbcLicenseStore.TABLE);
        store = JdbcLicenseStore.of(postgres.getPostgresDatabase());
    }

    @AfterEach
    void stopDatabase() throws Exception {
        place.close();
    }

    @Test
    void of_two_licenses_that_two_servers_install_at_once_one_wins_whole() throws Exception {
        try (FarmProcess one = files.start("controller", "controller", place, FarmFiles.START);
                FarmProcess other = files.start("standby", "controller", place, FarmFiles.START)) {
            one.awaitStart();
            other.awaitStart();
            for (int round = 0; round < INSTALLATIONS; round++) {
                Path first = files.write("first.lic", files.license());
                Path second = files.write("second.lic", files.license());
                one.send("install " + first);
                other.send("install " + second);

                assertThat(one.answer()).isEqualTo("Installed");
                assertThat(other.answer()).isEqualTo("Installed");
                byte[] winner = store.read("license.lic").orElseThrow();
                assertThat(winner).isIn(Files.readAllBytes(first), Files.readAllBytes(second));
                assertThat(store.read("license.last-good.lic")).contains(winner);
                boolean firstWon = java.util.Arrays.equals(winner, Files.readAllBytes(first));
                byte[] loser = Files.readAllBytes(firstWon ? second : first);
                List<String> backups = store.names("backup-");
                assertThat(store.read(backups.get(backups.size() - 1))).contains(loser);
            }
        }
        System.out.println("one winner in each of " + INSTALLATIONS + " installations of two at once");
    }

    @Test
    void a_server_that_is_killed_in_the_middle_loses_nothing_that_it_has_acknowledged() throws Exception {
        TestLicense license = files.license();
        Path one = files.write("one.lic", license.revision(1));
        Path other = files.write("other.lic", license.revision(1).features("Analytics"));
        SplittableRandom random = new SplittableRandom();
        for (int kill = 0; kill < KILLS; kill++) {
            FarmProcess server = files.start("controller", "controller", place, FarmFiles.START)
                    .awaitStart();
            server.send("installInTurn " + one + " " + other);
            String acknowledged = server.answer();
            Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
            server.kill();
            List<String> last = server.lastAnswers();
            acknowledged = last.isEmpty() ? acknowledged : last.get(last.size() - 1);
            assertUsable(acknowledged.startsWith("one") ? one : other, acknowledged.startsWith("one") ? other : one);
        }
        System.out.println("nothing lost by each of " + KILLS + " kills");
    }

    /** What was acknowledged last is there, or what came after it; whole, with nothing left to settle. */
    private void assertUsable(Path acknowledged, Path next) throws Exception {
        byte[] found = store.read("license.lic").orElseThrow();
        assertThat(found).isIn(Files.readAllBytes(acknowledged), Files.readAllBytes(next));
        assertThat(store.read("license.last-good.lic")).contains(found);
        if (java.util.Arrays.equals(found, Files.readAllBytes(next))) {
            List<String> backups = store.names("backup-");
            assertThat(store.read(backups.get(backups.size() - 1))).contains(Files.readAllBytes(acknowledged));
        }
        try (EnvironmentLicensing licensing = EnvironmentLicensing.builder()
                .product("product", "11.4.2")
                .trust(files.vendor().trustedKeys())
                .fingerprint(TestMachine.physical("controller"))
                .store(store)
                .time(TestClock.at(FarmFiles.START))
                .serverName("looker")
                .open()) {
            assertThat(licensing.status().status().state().name()).isEqualTo("Active");
            assertThat(licensing.status().status().findings()).isEmpty();
        }
    }
}
