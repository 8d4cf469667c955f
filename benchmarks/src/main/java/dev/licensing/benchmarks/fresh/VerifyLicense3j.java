package dev.licensing.benchmarks.fresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax0.license3j.io.LicenseReader;

/** The same by License3j: from files to {@code isOK}. Prints nanoseconds inside main. */
public final class VerifyLicense3j {
    private VerifyLicense3j() {}

    /**
     * Verifies once.
     *
     * @param arguments the public key's file, the license file
     * @throws IOException when a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        byte[] publicKey = Files.readAllBytes(Path.of(arguments[0]));
        boolean verified;
        try (LicenseReader reader = new LicenseReader(arguments[1])) {
            verified = reader.read().isOK(publicKey);
        }
        long nanoseconds = System.nanoTime() - start;
        if (!verified) {
            throw new IllegalStateException("the license does not verify");
        }
        System.out.println(nanoseconds);
    }
}
