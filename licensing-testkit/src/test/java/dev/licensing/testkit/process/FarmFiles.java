package dev.licensing.testkit.process;

import dev.licensing.core.environment.Controller;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.testkit.TestClock;
import dev.licensing.testkit.TestLicense;
import dev.licensing.testkit.TestMachine;
import dev.licensing.testkit.TestVendor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** What the servers of a farm are given as files: the vendor's keys, identities, licenses. */
record FarmFiles(Path folder, TestVendor vendor) {
    static final Instant START = Instant.parse("2027-01-01T00:00:00Z");

    static FarmFiles in(Path folder) throws IOException {
        TestVendor vendor = TestVendor.create().at(TestClock.at(START));
        Files.writeString(folder.resolve("keys.json"), vendor.trustedKeysJson());
        return new FarmFiles(folder, vendor);
    }

    /** For the controller and the standby, with the keys of both. */
    TestLicense license() throws IOException {
        return vendor.license()
                .features("Analytics", "Users=500", "Sessions=peak 100")
                .forController(controller("controller"))
                .forController(controller("standby"));
    }

    private Controller controller(String machine) throws IOException {
        EnvironmentIdentity identity = EnvironmentIdentity.openOrCreate(identity(machine));
        return new Controller(TestMachine.physical(machine).serialNumber(), Optional.of(identity.key()));
    }

    private Path identity(String name) {
        return folder.resolve("identity-" + name);
    }

    Path write(String name, TestLicense license) throws IOException {
        return Files.write(folder.resolve(name), license.toFile());
    }

    /** A server with its own machine and key; it takes a second or so until it is open. */
    FarmProcess start(String name, String role, FarmPlace place, Instant now) throws IOException {
        return start(name, role, place, now, name, name);
    }

    FarmProcess start(String name, String role, FarmPlace place, Instant now, String identity, String machine)
            throws IOException {
        Properties settings = new Properties();
        settings.setProperty("name", name);
        settings.setProperty("role", role);
        settings.setProperty("machine", machine);
        settings.setProperty("now", now.toString());
        settings.setProperty("keys", folder.resolve("keys.json").toString());
        settings.setProperty("identity", identity(identity).toString());
        place.describe(settings);
        return FarmProcess.start(folder, settings);
    }
}
