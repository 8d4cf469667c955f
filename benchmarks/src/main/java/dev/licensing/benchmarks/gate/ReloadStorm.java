package dev.licensing.benchmarks.gate;

import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.FeatureGate;
import dev.licensing.runtime.InstallResult;
import java.io.IOException;
import java.util.List;

/**
 * Installs two licenses by turns, as fast as it can: one that grants a feature, and one that does not. After each it looks whether
 * the feature's gate has followed.
 */
public final class ReloadStorm {
    private final EnvironmentLicensing licensing;
    private final FeatureGate gate;
    private final List<byte[]> licenses;
    private final Thread thread = new Thread(this::storm, "reload-storm");
    private volatile boolean over;
    private volatile int installations;
    private volatile String failure = "";

    /**
     * Begins.
     *
     * @param licensing where to install
     * @param gate the gate of the feature
     * @param granting a license that grants it
     * @param refusing a license that does not
     */
    ReloadStorm(EnvironmentLicensing licensing, FeatureGate gate, byte[] granting, byte[] refusing) {
        this.licensing = licensing;
        this.gate = gate;
        this.licenses = List.of(granting, refusing);
        thread.start();
    }

    private void storm() {
        int done = 0;
        while (!over) {
            try {
                InstallResult result = licensing.install(licenses.get(done % 2), "the storm");
                if (!(result instanceof InstallResult.Installed) || gate.isOpen() != (done % 2 == 0)) {
                    throw new IllegalStateException("installation " + done + " was not followed: " + result);
                }
                done++;
                installations = done;
            } catch (IOException | IllegalStateException e) {
                failure = String.valueOf(e.getMessage());
                return;
            }
        }
    }

    /**
     * Ends, and says how many installations there were, each of which the gate has followed.
     *
     * @throws InterruptedException when the end cannot be awaited
     */
    public void end() throws InterruptedException {
        over = true;
        thread.join();
        if (!failure.isEmpty() || installations < 2) {
            throw new IllegalStateException("there was no storm: " + failure);
        }
        System.out.println("installations, each followed by the gate: " + installations);
    }
}
