package dev.licensing.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.environment.Controller;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.testkit.TestClock;
import dev.licensing.testkit.TestLicense;
import dev.licensing.testkit.TestMachine;
import dev.licensing.testkit.TestVendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A farm of real processes: a controller, a standby and two more front-ends on one store. Only their clock is the test's. */
abstract class FarmProcessesTest {
    private static final Instant START = Instant.parse("2027-01-01T00:00:00Z");
    private static final Duration POLLING_TIME = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final TestVendor vendor = TestVendor.create().at(TestClock.at(START));
    private FarmPlace place;
    private Instant now = START;
    private FarmProcess controller;
    private FarmProcess standby;
    private FarmProcess one;
    private FarmProcess two;

    abstract FarmPlace makePlace(Path parent) throws IOException;

    @BeforeEach
    void startFarm() throws Exception {
        Files.writeString(folder.resolve("keys.json"), vendor.trustedKeysJson());
        place = makePlace(folder);
        controller = start("controller", "controller", place, "controller");
        standby = start("standby", "front-end", place, "standby");
        one = start("web-1", "front-end", place, "");
        two = start("web-2", "front-end", place, "");
        for (FarmProcess server : all()) {
            server.awaitStart();
        }
    }

    @AfterEach
    void stopFarm() throws Exception {
        for (FarmProcess server : all()) {
            server.close();
        }
        place.close();
    }

    @Test
    void lives_through_a_killed_controller_a_promoted_standby_and_a_cut_network() throws Exception {
        installedOnOneServerIsLiveOnAllWithinThePollingTime();
        killedControllerIsAFindingThenAGraceAndEndsWhenItIsStartedAgain();
        standbyIsPromotedWithoutANewFile();
        storeThatIsAwayEndsNothingAndIsFoundAgain();
    }

    private void installedOnOneServerIsLiveOnAllWithinThePollingTime() throws Exception {
        assertThat(one.tell("install " + file(license().toFile()))).isEqualTo("Installed");
        long installed = System.nanoTime();
        for (FarmProcess server : all()) {
            await(server, status -> status.contains("\"state\":\"Active\""));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - installed)).isLessThan(POLLING_TIME);
        for (FarmProcess server : all()) {
            await(server, status -> status.contains("\"leaseUntil\":\"2027-01-08T00:00:00Z\""));
        }
    }

    private void killedControllerIsAFindingThenAGraceAndEndsWhenItIsStartedAgain() throws Exception {
        controller.kill();
        advance(Duration.ofHours(3), standby, one, two);
        await(two, status -> status.contains("\"state\":\"Active\"") && status.contains("controller-silent"));
        advance(Duration.ofDays(7), standby, one, two);
        await(two, status -> status.contains("\"state\":\"Grace\""));
        controller = start("controller", "controller", place, "controller").awaitStart();
        for (FarmProcess server : all()) {
            await(server, status -> status.contains("\"state\":\"Active\"") && !status.contains("controller-silent"));
        }
    }

    private void standbyIsPromotedWithoutANewFile() throws Exception {
        controller.kill();
        advance(Duration.ofDays(8), standby, one, two);
        await(one, status -> status.contains("\"state\":\"Grace\""));
        assertThat(standby.tell("role controller")).isEqualTo("done");
        for (FarmProcess server : List.of(standby, one, two)) {
            await(server, status -> status.contains("\"state\":\"Active\""));
        }
        assertThat(one.tell("farm ")).contains("\"name\":\"standby\"").contains("\"name\":\"web-2\"");
    }

    private void storeThatIsAwayEndsNothingAndIsFoundAgain() throws Exception {
        place.cut();
        await(one, status -> status.contains("store-damaged"));
        advance(Duration.ofDays(2), standby, one, two);
        assertThat(one.tell("status ")).contains("\"state\":\"Active\"");
        place.mend();
        for (FarmProcess server : List.of(standby, one, two)) {
            await(server, status -> status.contains("\"state\":\"Active\"") && !status.contains("store-damaged"));
        }
        String renewed = "\"leaseUntil\":\"" + now.plus(Duration.ofDays(7)) + "\"";
        await(two, status -> status.contains(renewed));
    }

    @Test
    void that_is_copied_without_its_keys_is_refused_after_the_lease_and_its_grace() throws Exception {
        assertThat(controller.tell("install " + file(license().toFile()))).isEqualTo("Installed");
        await(one, status -> status.contains("leaseUntil"));
        FarmPlace copy = place.copy();
        try (FarmProcess copiedMachine = start("copy", "controller", copy, "another-key", "controller").awaitStart();
                FarmProcess copiedFrontEnd = start("web-9", "front-end", copy, "").awaitStart()) {
            await(copiedMachine, status -> status.contains("key-not-vouched"));
            await(copiedFrontEnd, status -> status.contains("\"state\":\"Active\""));
            advance(Duration.ofDays(7), copiedMachine, copiedFrontEnd);
            await(copiedFrontEnd, status -> status.contains("\"state\":\"Grace\""));
            advance(Duration.ofDays(7), copiedMachine, copiedFrontEnd);
            await(copiedFrontEnd, status -> status.contains("\"code\":\"lease-expired\""));
            assertThat(copiedMachine.tell("status ")).doesNotContain("leaseUntil");
        }
    }

    private TestLicense license() throws IOException {
        return vendor.license()
                .features("Analytics", "Users=500", "Sessions=peak 100")
                .forController(controllerOf("controller"))
                .forController(controllerOf("standby"));
    }

    private Controller controllerOf(String machine) throws IOException {
        return new Controller(
                TestMachine.physical(machine).serialNumber(),
                Optional.of(EnvironmentIdentity.openOrCreate(folder.resolve("identity-" + machine))
                        .key()));
    }

    private FarmProcess start(String name, String role, FarmPlace at, String identity) throws IOException {
        return start(name, role, at, identity, name);
    }

    private FarmProcess start(String name, String role, FarmPlace at, String identity, String machine)
            throws IOException {
        Properties settings = new Properties();
        settings.setProperty("name", name);
        settings.setProperty("role", role);
        settings.setProperty("machine", machine);
        settings.setProperty("now", now.toString());
        settings.setProperty("keys", folder.resolve("keys.json").toString());
        if (!identity.isEmpty()) {
            settings.setProperty(
                    "identity", folder.resolve("identity-" + identity).toString());
        }
        at.describe(settings);
        return FarmProcess.start(folder, settings);
    }

    private List<FarmProcess> all() {
        return List.of(controller, standby, one, two);
    }

    private Path file(byte[] license) throws IOException {
        return Files.write(Files.createTempFile(folder, "license", ".lic"), license);
    }

    private void advance(Duration duration, FarmProcess... servers) throws IOException {
        now = now.plus(duration);
        for (FarmProcess server : servers) {
            server.tell("advance " + duration);
        }
    }

    private static void await(FarmProcess server, Predicate<String> condition)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        String status = server.tell("status ");
        while (!condition.test(status)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it has not happened within " + LONGEST_WAIT + ": " + status);
            }
            Thread.sleep(20);
            status = server.tell("status ");
        }
    }
}
