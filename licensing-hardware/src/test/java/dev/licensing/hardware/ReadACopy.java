package dev.licensing.hardware;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.hardware.rule.Shown;
import java.nio.file.Path;

/** Run in a JVM of its own. */
final class ReadACopy {
    private ReadACopy() {}

    public static void main(String[] arguments) {
        Fingerprint fingerprint =
                MachineFingerprint.source(Path.of(arguments[0])).read();
        System.out.println(fingerprint.platformClass() + " " + Shown.statuses(fingerprint) + " " + fingerprint);
    }
}
