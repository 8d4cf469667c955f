package dev.licensing.testkit.farm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.environment.Controller;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.testkit.MemoryLicenseStore;
import dev.licensing.testkit.TestMachine;
import dev.licensing.testkit.TestVendor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide for farms shows code that runs here, to the letter. */
class FarmGuideTest {
    private static final Path SOURCE = Path.of("src/test/java/dev/licensing/testkit/farm/FarmGuide.java");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"open", "promote"})
    void shows_what_runs(String part) throws Exception {
        List<String> lines = Files.readAllLines(SOURCE);
        List<String> shown =
                lines.subList(lines.indexOf("    // begin " + part) + 1, lines.indexOf("    // end " + part));
        String code = String.join("\n", shown).indent(-4);

        assertThat(Files.readString(Path.of("../docs/farms.md"))).contains("```java\n" + code + "```");
    }

    @Test
    void opens_servers_of_both_roles_and_promotes_a_standby() throws Exception {
        TestVendor vendor = TestVendor.create();
        MemoryLicenseStore shared = new MemoryLicenseStore();
        Path identity = folder.resolve("standby");
        byte[] file = vendor.license()
                .product("acme-platform")
                .features("Analytics")
                .forMachine(TestMachine.physical("primary"))
                .forController(new Controller(
                        TestMachine.physical("controller").serialNumber(),
                        Optional.of(EnvironmentIdentity.openOrCreate(identity).key())))
                .toFile();
        try (EnvironmentLicensing standby =
                        FarmGuide.openServer(vendor.trustedKeys(), shared, "a", ServerRole.FRONT_END, identity);
                EnvironmentLicensing frontEnd = FarmGuide.openServer(
                        vendor.trustedKeys(), shared, "b", ServerRole.FRONT_END, folder.resolve("b"))) {
            frontEnd.install(file, "alice");
            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Grace");
            FarmGuide.promote(standby, "alice");
            assertThat(TestFarm.stateOf(frontEnd)).isEqualTo("Active");
        }
    }
}
