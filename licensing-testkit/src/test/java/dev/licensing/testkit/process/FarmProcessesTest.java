package dev.licensing.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A farm of real processes: a controller, a standby and two more front-ends on one store. Only their clock is the test's. */
abstract class FarmProcessesTest {
    private static final Duration POLLING_TIME = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private FarmFiles files;
    private FarmPlace place;
    private Instant now = FarmFiles.START;
    private FarmProcess controller;
    private FarmProcess standby;
    private FarmProcess one;
    private FarmProcess two;

    abstract FarmPlace makePlace(Path parent) throws IOException;

    @BeforeEach
    void startFarm() throws Exception {
        files = FarmFiles.in(folder);
        place = makePlace(folder);
        controller = files.start("controller", "controller", place, now);
        standby = files.start("standby", "front-end", place, now);
        one = files.start("web-1", "front-end", place, now);
        two = files.start("web-2", "front-end", place, now);
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
        assertThat(one.tell("install " + files.write("license.lic", files.license())))
                .isEqualTo("Installed");
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
        controller = files.start("controller", "controller", place, now).awaitStart();
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
        assertThat(controller.tell("install " + files.write("license.lic", files.license())))
                .isEqualTo("Installed");
        await(one, status -> status.contains("leaseUntil"));
        FarmPlace copy = place.copy();
        try (FarmProcess copiedMachine = files.start("copy", "controller", copy, now, "another", "controller")
                        .awaitStart();
                FarmProcess copiedFrontEnd =
                        files.start("web-9", "front-end", copy, now).awaitStart()) {
            await(copiedMachine, status -> status.contains("key-not-vouched"));
            await(copiedFrontEnd, status -> status.contains("\"state\":\"Active\""));
            advance(Duration.ofDays(7), copiedMachine, copiedFrontEnd);
            await(copiedFrontEnd, status -> status.contains("\"state\":\"Grace\""));
            advance(Duration.ofDays(7), copiedMachine, copiedFrontEnd);
            await(copiedFrontEnd, status -> status.contains("\"code\":\"lease-expired\""));
            assertThat(copiedMachine.tell("status ")).doesNotContain("leaseUntil");
        }
    }

    private List<FarmProcess> all() {
        return List.of(controller, standby, one, two);
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
