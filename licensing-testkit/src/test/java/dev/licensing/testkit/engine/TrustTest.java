package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.License;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.testkit.TestRoots;
import dev.licensing.testkit.TestVendor;
import org.junit.jupiter.api.Test;

/** A product that ships a root, and what license files bring along. */
class TrustTest {
    private final Server server = Server.create();
    private final TestRoots roots = TestRoots.create();
    private final byte[] bundle = roots.trust(server.vendor());

    private EnvironmentLicensing open() {
        return server.builder().trust(roots.trustedKeys()).open();
    }

    private byte[] revision(int number) {
        return server.installedLicense().revision(number).toFile();
    }

    @Test
    void trust_that_a_license_brings_stays_in_force_with_a_later_license_without_it() throws Exception {
        try (EnvironmentLicensing licensing = open()) {
            assertThat(licensing.install(revision(1), "alice")).isInstanceOf(InstallResult.Refused.class);
            Server.installed(licensing, TestRoots.attach(revision(1), bundle));

            Server.installed(licensing, revision(2));

            assertThat(Server.revisionOf(licensing)).isEqualTo(2);
        }
        try (EnvironmentLicensing again = open()) {
            assertThat(Server.revisionOf(again)).isEqualTo(2);
            assertThat(Server.findingsOf(again.status())).isEmpty();
        }
    }

    @Test
    void trust_of_a_refused_file_is_not_kept() throws Exception {
        TestVendor other = TestVendor.create().at(server.clock());
        byte[] wrongProduct = server.license().product("other").toFile();
        try (EnvironmentLicensing licensing = open()) {
            assertThat(licensing.install(TestRoots.attach(wrongProduct, bundle), "alice"))
                    .isInstanceOf(InstallResult.Refused.class);

            assertThat(server.store().read("trust.bundles")).isEmpty();
            assertThat(licensing.install(revision(1), "alice")).isInstanceOf(InstallResult.Refused.class);
            assertThat(licensing.install(
                            other.license().forMachine(server.machine()).toFile(), "mallory"))
                    .isInstanceOf(InstallResult.Refused.class);
        }
    }

    @Test
    void a_license_that_newer_trust_takes_back_cannot_be_restored() throws Exception {
        License first = server.installedLicense().toLicense();
        try (EnvironmentLicensing licensing = open()) {
            Server.installed(licensing, TestRoots.attach(server.vendor().sign(first), bundle));
            byte[] newer = roots.revoke(first.licenseId(), server.vendor());
            Server.installed(licensing, TestRoots.attach(server.license().toFile(), newer));

            assertThat(licensing.backups()).isEmpty();
            InstallResult again = licensing.installAllowingOlder(server.vendor().sign(first), "alice");

            assertThat(((InstallResult.Refused) again).refusal().code().code()).isEqualTo("revoked");
        }
    }

    @Test
    void a_license_of_more_trust_than_there_is_says_so() throws Exception {
        try (EnvironmentLicensing licensing = open()) {
            byte[] file =
                    TestRoots.attach(server.license().minimumTrustVersion(2).toFile(), bundle);

            InstallResult.Refused refused = (InstallResult.Refused) licensing.install(file, "alice");

            assertThat(refused.refusal().code().code()).isEqualTo("stale-trust");
        }
    }
}
