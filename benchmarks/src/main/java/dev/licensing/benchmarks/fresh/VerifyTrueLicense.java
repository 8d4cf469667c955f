package dev.licensing.benchmarks.fresh;

import global.namespace.truelicense.api.LicenseManagementException;
import java.nio.file.Path;

/** An installed license by TrueLicense: from files to a {@code verify} that does not throw. Prints nanoseconds inside main. */
public final class VerifyTrueLicense {
    private VerifyTrueLicense() {}

    /**
     * Verifies once.
     *
     * @param arguments the key store's file, the installed license's
     * @throws LicenseManagementException when the license does not verify
     */
    public static void main(String[] arguments) throws LicenseManagementException {
        long start = System.nanoTime();
        TrueLicenses.consumer(Path.of(arguments[0]), Path.of(arguments[1])).verify();
        System.out.println(System.nanoTime() - start);
    }
}
