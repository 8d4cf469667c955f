package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TwoInstancesTest {
    private static final int ROUNDS = Integer.getInteger("reloads", 500);

    private final Server server = Server.create();
    private final CyclicBarrier together = new CyclicBarrier(2);

    @Test
    void of_two_licenses_that_are_installed_at_once_one_wins_whole() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try (EnvironmentLicensing one = server.open();
                EnvironmentLicensing other =
                        server.builder().serverName("other").open()) {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] first = server.license().toFile();
                byte[] second = server.license().toFile();
                List<Future<InstallResult>> results =
                        people.invokeAll(List.of(installing(one, first), installing(other, second)));

                assertThat(results.get(0).get()).isInstanceOf(InstallResult.Installed.class);
                assertThat(results.get(1).get()).isInstanceOf(InstallResult.Installed.class);
                byte[] winner = server.store().read(Server.LICENSE).orElseThrow();
                byte[] loser = java.util.Arrays.equals(winner, first) ? second : first;
                assertThat(winner).isIn(first, second);
                assertThat(server.store().read(Server.LAST_GOOD)).contains(winner);
                assertThat(one.refresh().license()).isEqualTo(other.refresh().license());
                assertThat(one.installedFile()).contains(winner);
                assertThat(server.store().read(one.backups().get(0).name())).contains(loser);
            }
        } finally {
            people.shutdown();
        }
    }

    @Test
    void of_two_revisions_that_are_installed_at_once_the_newer_one_wins() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try (EnvironmentLicensing one = server.open();
                EnvironmentLicensing other =
                        server.builder().serverName("other").open()) {
            for (int round = 1; round <= ROUNDS; round++) {
                byte[] older = server.installedLicense().revision(2L * round).toFile();
                byte[] newer =
                        server.installedLicense().revision(2L * round + 1).toFile();

                List<Future<InstallResult>> results =
                        people.invokeAll(List.of(installing(one, older), installing(other, newer)));

                assertThat(results.get(1).get()).isInstanceOf(InstallResult.Installed.class);
                assertThat(server.store().read(Server.LICENSE)).contains(newer);
                assertThat(server.store().read(Server.LAST_GOOD)).contains(newer);
                assertThat(one.refresh().license().orElseThrow().revision()).isEqualTo(2L * round + 1);
            }
        } finally {
            people.shutdown();
        }
    }

    private Callable<InstallResult> installing(EnvironmentLicensing licensing, byte[] file) {
        return () -> {
            together.await();
            return licensing.install(file, "alice");
        };
    }
}
