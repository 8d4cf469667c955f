package dev.licensing.benchmarks.fresh;

import dev.licensing.core.feature.Feature;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * A server's start: from the trusted keys and a folder in which a license is installed to the answer of a gate, with everything
 * that follows the license from then on running. Prints nanoseconds inside main.
 */
public final class OpenOurs {
    private OpenOurs() {}

    /**
     * Opens once.
     *
     * @param arguments the trusted keys' file, the store's folder, the machine's serial number; one more where the host has begun to
     *     log before it opens the licensing
     * @throws IOException when a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 3) {
            LoggerFactory.getLogger(OpenOurs.class).info("The host has started");
        }
        long start = System.nanoTime();
        EnvironmentLicensing licensing = EnvironmentLicensing.builder()
                .product("default", "1.0.0")
                .trust(TrustedKeys.parse(Files.readString(Path.of(arguments[0]))))
                .fingerprint(new AssertedMachine(SerialNumber.parse(arguments[2])))
                .store(LicenseStore.directory(Path.of(arguments[1])))
                .open();
        boolean open = licensing.gate(Feature.quantity("Feature1")).isOpen();
        long nanoseconds = System.nanoTime() - start;
        if (!open) {
            throw new IllegalStateException("the gate is closed: " + licensing);
        }
        licensing.close();
        System.out.println(nanoseconds);
    }
}
