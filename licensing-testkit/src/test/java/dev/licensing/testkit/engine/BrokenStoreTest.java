package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.usage.Availability;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.runtime.status.LicensingStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BrokenStoreTest {
    private static final int STEPS = 2_000;
    private static final int MOST_STEPS_OF_AN_INSTALLATION = 60;

    private final Server server = Server.create();

    private byte[] revision(int number) {
        return server.installedLicense().revision(number).toFile();
    }

    @Test
    void a_store_that_always_fails_makes_nothing_throw_but_install_and_backups() {
        server.store().breakDown();
        try (EnvironmentLicensing licensing = server.open()) {
            LicensingStatus status = licensing.refresh();

            assertThat(status.status().state().name()).isEqualTo("NotInstalled");
            assertThat(Server.findingsOf(status)).containsExactly("store-damaged");
            assertThat(status.toJson()).contains("store-damaged");
            assertThat(licensing.gate(Server.ANALYTICS).availability()).isInstanceOf(Availability.Closed.class);
            assertThat(licensing.granted(Server.USERS)).isEmpty();
            assertThat(licensing.installedFile()).isEmpty();
            assertThat(licensing.mayUpgradeTo(ProductVersion.parse("12"))).isNotNull();
            assertThat(licensing.toString()).contains("NotInstalled");
            assertThatThrownBy(() -> licensing.install(revision(1), "alice")).isInstanceOf(IOException.class);
            assertThatThrownBy(licensing::backups).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_store_that_breaks_leaves_the_license_in_force_and_is_followed_again_once_it_works() throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, revision(1));
            server.store().breakDown();
            server.clock().advance(Duration.ofHours(5));

            assertThat(Server.findingsOf(licensing.refresh())).containsExactly("store-damaged");
            assertThat(Server.stateOf(licensing)).isEqualTo("Active");
            assertThat(licensing.gate(Server.ANALYTICS).isOpen()).isTrue();

            server.store().repair();
            server.store().write(Server.LICENSE, revision(2));
            assertThat(licensing.refresh().status().findings()).isEmpty();
            assertThat(Server.revisionOf(licensing)).isEqualTo(2);
        }
    }

    @Test
    void a_store_that_is_suddenly_empty_as_where_its_disk_is_not_mounted_any_more_takes_no_license_away()
            throws Exception {
        try (EnvironmentLicensing licensing = server.open()) {
            Server.installed(licensing, revision(1));
            Map<String, byte[]> disk = new HashMap<>();
            for (String name : server.store().names()) {
                disk.put(name, server.store().read(name).orElseThrow());
                server.store().delete(name);
            }

            assertThat(Server.findingsOf(licensing.refresh())).containsExactly("store-damaged");
            assertThat(Server.stateOf(licensing)).isEqualTo("Active");
            assertThat(licensing.gate(Server.ANALYTICS).isOpen()).isTrue();

            for (Map.Entry<String, byte[]> document : disk.entrySet()) {
                server.store().write(document.getKey(), document.getValue());
            }
            assertThat(Server.findingsOf(licensing.refresh())).isEmpty();
            assertThat(Server.revisionOf(licensing)).isEqualTo(1);
        }
    }

    @Test
    void an_installation_that_breaks_off_at_any_step_leaves_the_old_or_the_new_license_whole() throws Exception {
        int brokenOff = 0;
        for (int good = 0; good < MOST_STEPS_OF_AN_INSTALLATION; good++) {
            Server fresh = Server.create();
            AtomicBoolean counting = new AtomicBoolean();
            AtomicInteger left = new AtomicInteger(good);
            SteppedStore failing =
                    SteppedStore.failing(fresh.store(), () -> counting.get() && left.decrementAndGet() < 0);
            byte[] old = fresh.installedLicense().revision(1).toFile();
            byte[] next = fresh.installedLicense().revision(2).toFile();
            try (EnvironmentLicensing licensing = fresh.openWith(failing)) {
                Server.installed(licensing, old);
                counting.set(true);
                boolean installed = installs(licensing, next);
                brokenOff += installed ? 0 : 1;
                assertThat(licensing.gate(Server.ANALYTICS).isOpen()).isTrue();
                assertThat(licensing.refresh().status().state().isUsable()).isTrue();
                counting.set(false);
                long here = licensing.refresh().license().orElseThrow().revision();
                assertThat(here).isIn(1L, 2L);
                assertThat(!installed || here == 2).isTrue();
                try (EnvironmentLicensing restarted = fresh.open()) {
                    assertThat(Server.revisionOf(restarted)).isEqualTo(here);
                    assertThat(Server.findingsOf(restarted.status())).isEmpty();
                }
            }
        }
        assertThat(brokenOff).isBetween(5, MOST_STEPS_OF_AN_INSTALLATION - 5);
    }

    @Test
    void a_store_that_fails_at_times_makes_nothing_throw_but_install() throws Exception {
        Random random = new Random(20_270_101);
        AtomicBoolean failing = new AtomicBoolean();
        SteppedStore store = SteppedStore.failing(server.store(), () -> failing.get() && random.nextInt(4) == 0);
        int refused = 0;
        try (EnvironmentLicensing licensing = server.openWith(store)) {
            Server.installed(licensing, revision(1));
            failing.set(true);
            for (int step = 2; step < STEPS; step++) {
                if (random.nextInt(3) == 0) {
                    refused += installs(licensing, revision(step)) ? 0 : 1;
                } else {
                    licensing.refresh();
                }
                server.clock().advance(Duration.ofSeconds(20));
                assertThat(licensing.status().status().state().isUsable()).isTrue();
                assertThat(licensing.gate(Server.ANALYTICS).isOpen()).isTrue();
            }
            failing.set(false);
            assertThat(refused).isBetween(100, STEPS / 3);
            assertThat(licensing.refresh().status().findings()).isEmpty();
        }
    }

    @Test
    void an_error_in_one_look_is_not_the_last_look() throws Exception {
        AtomicBoolean failing = new AtomicBoolean();
        AtomicInteger failed = new AtomicInteger();
        SteppedStore store = SteppedStore.failing(server.store(), () -> {
            if (failing.get()) {
                failed.incrementAndGet();
                throw new StackOverflowError("on purpose");
            }
            return false;
        });
        try (EnvironmentLicensing licensing =
                server.builder().store(store).pollEvery(Duration.ofMillis(10)).open()) {
            failing.set(true);
            Server.await(() -> failed.get() > 0);
            failing.set(false);
            server.store().write(Server.LICENSE, revision(1));

            Server.await(() -> Server.stateOf(licensing).equals("Active"));
        }
    }

    private static boolean installs(EnvironmentLicensing licensing, byte[] file) {
        try {
            return licensing.install(file, "alice") instanceof InstallResult.Installed;
        } catch (IOException e) {
            return false;
        }
    }
}
