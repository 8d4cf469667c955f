package dev.licensing.testkit.engine;

import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.testkit.TestClock;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Installs two licenses in turn and restores what was there, until it is killed. */
final class InstallingServer {
    private InstallingServer() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        byte[] one = Files.readAllBytes(folder.resolve("one.lic"));
        byte[] other = Files.readAllBytes(folder.resolve("other.lic"));
        try (EnvironmentLicensing licensing = open(folder)) {
            if (licensing.installedFile().isEmpty()) {
                licensing.install(one, "server");
            }
            System.out.print('!');
            System.out.flush();
            while (true) {
                licensing.install(other, "server");
                licensing.install(one, "server");
                licensing.restore(licensing.backups().get(0), "server");
            }
        }
    }

    private static EnvironmentLicensing open(Path folder) throws IOException {
        return EnvironmentLicensing.builder()
                .product("product", "11.4.2")
                .trust(TrustedKeys.parse(Files.readString(folder.resolve("trusted-keys.json"))))
                .fingerprint(new AssertedMachine(SerialNumber.parse(Files.readString(folder.resolve("serial")))))
                .store(LicenseStore.directory(folder.resolve("store")))
                .time(TestClock.at(Server.START))
                .builtAt(Server.START)
                .open();
    }
}
