package dev.licensing.testkit.farm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.environment.Controller;
import dev.licensing.core.license.LicenseState;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.testkit.MemoryLicenseStore;
import dev.licensing.testkit.TestLicense;
import dev.licensing.testkit.TestMachine;
import dev.licensing.verify.TrustedKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has the store of a farm, but not its controller's hardware and key. */
class CopiedFarmTest {
    @TempDir
    private Path folder;

    private TestFarm farm;

    @BeforeEach
    void makeFarm() throws Exception {
        farm = new TestFarm(folder);
    }

    @Test
    void front_ends_of_a_copied_farm_are_refused_after_the_lease_and_its_grace() throws Exception {
        install(farm.license().toFile());
        try (EnvironmentLicensing copied = farm.frontEndOn(copyOf(farm.store), "web-9")) {
            assertThat(TestFarm.stateOf(copied)).isEqualTo("Active");
            farm.pass(Duration.ofDays(7), copied);
            assertThat(TestFarm.stateOf(copied)).isEqualTo("Grace");
            farm.pass(Duration.ofDays(7), copied);
            assertThat(TestFarm.codeOf(copied)).isEqualTo("lease-expired");
        }
    }

    @Test
    void a_copied_machine_with_a_new_key_never_gets_a_lease_accepted() throws Exception {
        install(farm.license().toFile());
        LicenseStore copy = copyOf(farm.store);
        EnvironmentIdentity another = farm.identity("another");
        try (EnvironmentLicensing controller = controllerOf(copy, farm.machine.copy(), another);
                EnvironmentLicensing frontEnd = farm.frontEndOn(copy, "web-9")) {
            assertThat(TestFarm.stateOf(controller)).isEqualTo("Active");
            assertThat(TestFarm.findingsOf(controller)).containsExactly("key-not-vouched");
            assertThat(controller.status().membership().orElseThrow().leaseUntilExclusive())
                    .isEmpty();
            farm.pass(Duration.ofDays(14), controller, frontEnd);
            assertThat(TestFarm.codeOf(frontEnd)).isEqualTo("lease-expired");
        }
    }

    @Test
    void a_copied_farm_on_other_hardware_ends_with_the_grace_of_the_hardware() throws Exception {
        install(farm.typedLicense().toFile());
        LicenseStore copy = copyOf(farm.store);
        ((MemoryLicenseStore) copy).delete("controller-key." + farm.machine.serialNumber() + ".txt");
        EnvironmentIdentity another = farm.identity("another");
        try (EnvironmentLicensing controller = controllerOf(copy, TestMachine.physical("elsewhere"), another);
                EnvironmentLicensing frontEnd = farm.frontEndOn(copy, "web-9")) {
            assertThat(controller.refresh().status().state()).isInstanceOf(LicenseState.Grace.class);
            farm.pass(Duration.ofDays(14), controller, frontEnd);
            assertThat(TestFarm.codeOf(controller)).isEqualTo("wrong-serial");
            farm.pass(Duration.ofDays(7), controller, frontEnd);
            assertThat(TestFarm.codeOf(frontEnd)).isEqualTo("lease-expired");
        }
    }

    @Test
    void the_first_key_of_a_typed_serial_number_is_pinned_and_every_status_says_so() throws Exception {
        try (EnvironmentLicensing controller = farm.controller();
                EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            controller.install(farm.typedLicense().toFile(), "alice");
            assertThat(TestFarm.findingsOf(controller)).containsExactly("key-not-vouched");
            assertThat(TestFarm.findingsOf(frontEnd)).containsExactly("key-not-vouched");
            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Active");
        }
    }

    @Test
    void another_key_than_the_pinned_one_leases_nothing() throws Exception {
        install(farm.typedLicense().toFile());
        EnvironmentIdentity another = farm.identity("another");
        try (EnvironmentLicensing controller = controllerOf(farm.store, farm.machine, another);
                EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            farm.pass(Duration.ofDays(14), controller, frontEnd);
            assertThat(TestFarm.stateOf(controller)).isEqualTo("Active");
            assertThat(TestFarm.findingsOf(controller)).containsExactly("key-not-vouched");
            assertThat(TestFarm.codeOf(frontEnd)).isEqualTo("lease-expired");
        }
    }

    @Test
    void a_license_that_brings_the_key_takes_the_place_of_the_pinned_one() throws Exception {
        install(farm.typedLicense().toFile());
        EnvironmentIdentity another = farm.identity("another");
        try (EnvironmentLicensing controller = controllerOf(farm.store, farm.machine, another);
                EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            controller.install(licenseFor(another).toFile(), "alice");
            assertThat(TestFarm.findingsOf(controller)).isEmpty();
            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Active");
            assertThat(TestFarm.findingsOf(frontEnd)).isEmpty();
        }
    }

    @Test
    void a_lease_of_a_key_that_a_newer_license_has_replaced_counts_no_more() throws Exception {
        install(farm.license().toFile());
        try (EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            farm.pass(Duration.ofDays(5), frontEnd);
            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Active");
            // It is remembered all the same
            farm.store.delete("lease." + farm.machine.serialNumber() + ".txt");

            frontEnd.install(licenseFor(farm.identity("another")).revision(2).toFile(), "bob");

            assertThat(frontEnd.refresh().membership().orElseThrow().leaseUntilExclusive())
                    .isEmpty();
            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Grace");
        }
    }

    @Test
    void a_key_that_is_pinned_in_the_place_of_another_ends_no_lease_before_there_is_one_under_it() throws Exception {
        install(farm.typedLicense().toFile());
        try (EnvironmentLicensing frontEnd = farm.frontEnd("web-1")) {
            farm.pass(Duration.ofDays(5), frontEnd);
            String pin = "controller-key." + farm.machine.serialNumber() + ".txt";
            farm.store.write(pin, pinOf(farm.identity("another")));
            assertThat(TestFarm.leaseOf(frontEnd)).isEqualTo(TestFarm.START.plus(Duration.ofDays(7)));

            try (EnvironmentLicensing controller = controllerOf(farm.store, farm.machine, farm.identity("another"))) {
                farm.pass(Duration.ofMinutes(1), controller, frontEnd);
                assertThat(TestFarm.leaseOf(frontEnd)).isAfter(TestFarm.START.plus(Duration.ofDays(11)));
            }
        }
    }

    /** As another farm has it. */
    private byte[] pinOf(EnvironmentIdentity identity) throws Exception {
        MemoryLicenseStore elsewhere = new MemoryLicenseStore();
        try (EnvironmentLicensing controller = controllerOf(elsewhere, farm.machine, identity)) {
            controller.install(farm.typedLicense().toFile(), "alice");
        }
        return elsewhere
                .read("controller-key." + farm.machine.serialNumber() + ".txt")
                .orElseThrow();
    }

    private TestLicense licenseFor(EnvironmentIdentity identity) {
        return farm.vendor
                .license()
                .forController(new Controller(farm.machine.serialNumber(), Optional.of(identity.key())));
    }

    private void install(byte[] file) throws Exception {
        try (EnvironmentLicensing controller = farm.controller()) {
            controller.install(file, "alice");
        }
    }

    private EnvironmentLicensing controllerOf(LicenseStore store, TestMachine machine, EnvironmentIdentity identity) {
        return EnvironmentLicensing.builder()
                .product("product", "11.4.2")
                .trust(TrustedKeys.parse(farm.vendor.trustedKeysJson()))
                .fingerprint(machine)
                .identity(identity)
                .store(store)
                .time(farm.clock)
                .builtAt(TestFarm.START)
                .serverName("copy")
                .role(ServerRole.CONTROLLER)
                .pollEvery(Duration.ofMinutes(1))
                .open();
    }

    private static LicenseStore copyOf(LicenseStore store) throws Exception {
        MemoryLicenseStore copy = new MemoryLicenseStore();
        for (String name : store.names()) {
            copy.write(name, store.read(name).orElseThrow());
        }
        return copy;
    }
}
