package dev.licensing.testkit.farm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.usage.Decision;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.audit.AuditRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the servers of a farm use together. */
class FarmUsageTest {
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private TestFarm farm;

    @BeforeEach
    void makeFarm() throws Exception {
        farm = new TestFarm(folder);
    }

    @Test
    void sessions_on_all_servers_count_toward_the_limit_on_each() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing one = farm.frontEnd("web-1");
                EnvironmentLicensing other = farm.frontEnd("web-2")) {
            controller.install(farm.license().toFile(), "alice");
            farm.pass(TWO_MINUTES, controller, one, other);
            enter(one, 60);
            farm.pass(TWO_MINUTES, controller, one, other);

            enter(other, 40);
            assertThat(other.usage().enter(TestFarm.SESSIONS)).isInstanceOf(Decision.Blocked.class);
            farm.pass(TWO_MINUTES, controller, one, other);
            assertThat(one.usage().enter(TestFarm.SESSIONS)).isInstanceOf(Decision.Blocked.class);

            leave(one, 10);
            assertThat(one.usage().enter(TestFarm.SESSIONS)).isInstanceOf(Decision.Permitted.class);
            assertThat(other.usage().enter(TestFarm.SESSIONS)).isInstanceOf(Decision.Blocked.class);
            farm.pass(TWO_MINUTES, controller, one, other);
            assertThat(other.usage().enter(TestFarm.SESSIONS)).isInstanceOf(Decision.Permitted.class);
        }
    }

    @Test
    void requests_on_all_servers_count_toward_the_rate_on_each() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing one = farm.frontEnd("web-1");
                EnvironmentLicensing other = farm.frontEnd("web-2")) {
            controller.install(farm.license().toFile(), "alice");
            for (int quarterMinute = 0; quarterMinute < 16; quarterMinute++) {
                one.usage().use(TestFarm.REQUESTS, 125);
                farm.pass(Duration.ofSeconds(15), controller, one, other);
            }
            assertThat(other.usage().use(TestFarm.REQUESTS, 100)).isInstanceOf(Decision.Permitted.class);
            assertThat(other.usage().use(TestFarm.REQUESTS, 1)).isInstanceOf(Decision.Blocked.class);
        }
    }

    @Test
    void the_highest_of_the_farm_is_never_less_than_what_was_in_use_at_one_time() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing one = farm.frontEnd("web-1");
                EnvironmentLicensing other = farm.frontEnd("web-2")) {
            controller.install(farm.license().toFile(), "alice");
            farm.pass(TWO_MINUTES, controller, one, other);
            enter(one, 30);
            enter(other, 20);
            leave(one, 30);
            leave(other, 20);
            farm.pass(TWO_MINUTES, controller, one, other);

            for (EnvironmentLicensing server : List.of(controller, one, other)) {
                assertThat(server.status().usage().used("Sessions")).hasValue(50);
            }
            assertThat(controller.farm().inUse().used("Sessions")).hasValue(0);
            assertThat(controller.farm().highest().used("Sessions")).hasValue(50);
        }
    }

    @Test
    void uses_at_different_times_are_not_summed() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing one = farm.frontEnd("web-1");
                EnvironmentLicensing other = farm.frontEnd("web-2")) {
            controller.install(farm.license().toFile(), "alice");
            farm.pass(TWO_MINUTES, controller, one, other);
            enter(one, 30);
            farm.pass(TWO_MINUTES, controller, one, other);
            leave(one, 30);
            farm.pass(TWO_MINUTES, controller, one, other);
            enter(other, 20);
            farm.pass(TWO_MINUTES, controller, one, other);

            assertThat(controller.status().usage().used("Sessions")).hasValue(30);
        }
    }

    @Test
    void what_a_server_has_used_while_no_controller_was_there_is_in_the_next_sum() throws Exception {
        try (EnvironmentLicensing one = farm.frontEnd("web-1");
                EnvironmentLicensing other = farm.frontEnd("web-2")) {
            try (EnvironmentLicensing controller = farm.controller()) {
                controller.install(farm.license().toFile(), "alice");
                farm.pass(TWO_MINUTES, controller, one, other);
            }
            enter(one, 70);
            farm.pass(TWO_MINUTES, one, other);
            leave(one, 70);
            farm.pass(Duration.ofMinutes(30), one, other);
            try (EnvironmentLicensing controller = farm.controller()) {
                farm.pass(TWO_MINUTES, controller, one, other);
                assertThat(other.status().usage().used("Sessions")).hasValue(70);
            }
        }
    }

    @Test
    void what_a_server_has_used_before_a_restart_is_in_the_next_sum() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing one = farm.frontEnd("web-1")) {
            controller.install(farm.license().toFile(), "alice");
            farm.pass(TWO_MINUTES, controller, one);
        }
        try (EnvironmentLicensing one = farm.frontEnd("web-1")) {
            enter(one, 70);
            farm.pass(TWO_MINUTES, one);
        }
        try (EnvironmentLicensing one = farm.frontEnd("web-1");
                EnvironmentLicensing controller = farm.controller()) {
            farm.pass(TWO_MINUTES, one, controller);

            assertThat(controller.farm().highest().used("Sessions")).hasValue(70);
            assertThat(controller.farm().inUse().used("Sessions")).hasValue(0);
        }
    }

    @Test
    void what_servers_have_used_that_are_long_gone_is_not_summed_again_when_the_controller_is_restarted()
            throws Exception {
        try (EnvironmentLicensing controller = farm.controller()) {
            controller.install(farm.license().toFile(), "alice");
            for (int container = 0; container < 3; container++) {
                try (EnvironmentLicensing one = farm.frontEnd("web-" + container)) {
                    farm.pass(TWO_MINUTES, controller, one);
                    enter(one, 30);
                }
                farm.pass(Duration.ofMinutes(10), controller);
            }
            assertThat(controller.farm().highest().used("Sessions")).hasValue(30);
        }
        try (EnvironmentLicensing controller = farm.controller()) {
            farm.pass(TWO_MINUTES, controller);
            assertThat(controller.farm().highest().used("Sessions")).hasValue(30);
        }
    }

    @Test
    void a_quantity_that_one_server_measures_is_the_farms() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing one = farm.frontEnd("web-1");
                EnvironmentLicensing other = farm.frontEnd("web-2")) {
            controller.install(farm.license().toFile(), "alice");
            one.usage().measure(TestFarm.USERS, () -> 501);
            other.usage().measure(TestFarm.USERS, () -> 499);
            farm.pass(TWO_MINUTES, controller, one, other);

            assertThat(controller.status().usage().used("Users")).hasValue(501);
            assertThat(other.status().usage().used("Users")).hasValue(499);
            assertThat(TestFarm.findingsOf(controller)).contains("over-limit");
        }
    }

    @Test
    void the_controller_records_what_all_have_used_for_the_audit() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing one = farm.frontEnd("web-1");
                EnvironmentLicensing other = farm.frontEnd("web-2")) {
            controller.install(farm.license().toFile(), "alice");
            farm.pass(TWO_MINUTES, controller, one, other);
            one.usage().measure(TestFarm.USERS, () -> 412);
            enter(one, 30);
            enter(other, 25);
            farm.pass(Duration.ofMinutes(70), controller, one, other);

            List<AuditRecord> records = controller
                    .audit()
                    .orElseThrow()
                    .preview(farm.clock.wallClock())
                    .records();

            assertThat(records)
                    .extracting(record -> record.feature() + " " + record.used())
                    .contains("Users 412", "Sessions 55");
            assertThat(farm.store.names("usage-records.")).hasSize(1);
        }
    }

    private static void enter(EnvironmentLicensing server, int sessions) {
        for (int i = 0; i < sessions; i++) {
            assertThat(server.usage().enter(TestFarm.SESSIONS).isPermitted()).isTrue();
        }
    }

    private static void leave(EnvironmentLicensing server, int sessions) {
        for (int i = 0; i < sessions; i++) {
            server.usage().leave(TestFarm.SESSIONS);
        }
    }
}
