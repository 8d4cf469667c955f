package dev.licensing.benchmarks.fresh;

import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One verification by this library in a fresh JVM: from files to a trusted license. Prints nanoseconds inside main. */
public final class VerifyOurs {
    private VerifyOurs() {}

    /**
     * Verifies once.
     *
     * @param arguments the trusted keys' file, the license file
     * @throws IOException when a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        TrustedKeys trust = TrustedKeys.parse(Files.readString(Path.of(arguments[0])));
        boolean verified = LicenseVerifier.trusting(trust).verify(Path.of(arguments[1])) instanceof Verified;
        long nanoseconds = System.nanoTime() - start;
        if (!verified) {
            throw new IllegalStateException("the license does not verify");
        }
        System.out.println(nanoseconds);
    }
}
