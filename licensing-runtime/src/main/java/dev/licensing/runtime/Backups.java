package dev.licensing.runtime;

import dev.licensing.runtime.installed.KeptBackups;
import dev.licensing.runtime.store.LicenseStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The backups of a store, by what they claim to be; they are verified when they are restored. */
final class Backups {
    private Backups() {}

    static List<LicenseBackup> list(LicenseStore store) throws IOException {
        List<LicenseBackup> backups = new ArrayList<>();
        for (String name : KeptBackups.names(store)) {
            backups.add(new LicenseBackup(name, KeptBackups.replacedAt(name).orElseThrow()));
        }
        return List.copyOf(backups);
    }

    static byte[] read(LicenseStore store, LicenseBackup backup) throws IOException {
        Optional<byte[]> file = store.read(backup.name());
        if (file.isEmpty()) {
            throw new IOException("there is no backup " + backup.name()
                    + " in the store of licenses any more; list the backups" + " again and restore one of those");
        }
        return file.get();
    }
}
