package dev.licensing.runtime.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class DirectoryContractTest extends LicenseStoreContract {
    @TempDir
    Path folder;

    @Override
    LicenseStore open() {
        return again();
    }

    @Override
    LicenseStore again() {
        return LicenseStore.directory(folder);
    }
}
