package dev.licensing.runtime;

import dev.licensing.core.license.LicenseState;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.runtime.installed.Delivery;
import dev.licensing.runtime.installed.StoredLicense;
import dev.licensing.runtime.log.Log;

/** Says in the log what has become of the license: one line for each change. */
final class Announcer {

    private Announcer() {}

    static void announce(Snapshot snapshot) {
        LicenseState state = snapshot.status().state();
        Explanation explanation = state.explanation();
        String remedy = explanation.remedy().isEmpty() ? "" : " " + explanation.remedy();
        if (state.isUsable() && !(state instanceof LicenseState.Grace)) {
            Log.get().info("License {}: {}{}", state.name(), explanation.words(), remedy);
        } else {
            Log.get().warn("License {}: {}{}", state.name(), explanation.words(), remedy);
        }
    }

    static void announce(Delivery delivery, String actor) {
        if (delivery instanceof Delivery.Declined declined) {
            Log.get()
                    .warn(
                            "A license file from {} is refused: {}",
                            actor,
                            Explanation.of(declined.why()).words());
        } else if (delivery instanceof Delivery.Pending pending) {
            Log.get().info("{} has brought {}, which is not valid yet and is kept", actor, name(pending.license()));
        } else if (delivery instanceof Delivery.Installed installed && installed.changed()) {
            Log.get().info("{} has installed {}", actor, name(installed.license()));
        }
    }

    private static String name(StoredLicense license) {
        return "license " + license.license().licenseId() + ", revision "
                + license.license().revision();
    }
}
