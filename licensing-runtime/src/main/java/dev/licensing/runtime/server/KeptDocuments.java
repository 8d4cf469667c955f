package dev.licensing.runtime.server;

import dev.licensing.runtime.clock.ClockGuard;
import dev.licensing.runtime.log.Log;
import dev.licensing.runtime.store.LicenseStore;
import java.io.IOException;
import java.util.Optional;

/**
 * What this server alone keeps in the store. A store that cannot be written now is tried again at the next look: nothing that is
 * licensed depends on it.
 */
public final class KeptDocuments {

    private final LicenseStore store;
    private final String clockMark;
    private boolean complained;

    public KeptDocuments(LicenseStore store, String serverName) {
        this.store = store;
        this.clockMark = "clock." + serverName + ".txt";
    }

    public Optional<byte[]> clockMark() {
        try {
            return store.read(clockMark);
        } catch (IOException e) {
            complain(e);
            return Optional.empty();
        }
    }

    public void keep(ClockGuard clock) {
        try {
            store.write(clockMark, clock.mark());
            clock.kept();
            complained = false;
        } catch (IOException e) {
            complain(e);
        }
    }

    /** Once, until it has worked again. */
    private void complain(IOException e) {
        if (!complained) {
            Log.get().warn("What this server keeps of its clock is not stored: {}", e.getMessage());
            complained = true;
        }
    }
}
