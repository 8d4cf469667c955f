package dev.licensing.hardware.linux;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.RememberedMachine;
import dev.licensing.hardware.probe.MachineSource;
import dev.licensing.hardware.rule.MachineRules;
import dev.licensing.hardware.rule.Shown;
import java.io.IOException;
import java.nio.file.Path;

/** Run in a JVM of its own, as another user: reads a made-up machine, or takes the boot step on it. */
final class ReadTree {
    private ReadTree() {}

    public static void main(String[] arguments) {
        Path root = Path.of(arguments[0]);
        if (arguments[1].equals("remember")) {
            System.out.println(remember(root));
        } else {
            MachineFacts facts = MachineSource.within(10, LinuxReader.believingRoot(CopiedTree.at(root)))
                    .facts();
            System.out.println(shown(facts));
            System.out.println(MachineRules.of(facts).asItIs().slots());
        }
    }

    /** The machine as what it is and as one of each class, without the reasons of its slots. */
    static String shown(MachineFacts facts) {
        MachineRules rules = MachineRules.of(facts);
        StringBuilder shown = new StringBuilder(shown(rules.asItIs())).append(Shown.serialNumber(rules.asItIs()));
        for (PlatformClass platformClass : RememberedMachine.CLASSES) {
            shown.append('\n').append(shown(rules.as(platformClass)));
        }
        return shown.toString();
    }

    private static String shown(Fingerprint fingerprint) {
        Fingerprint.Hardware machine = (Fingerprint.Hardware) fingerprint;
        StringBuilder shown = new StringBuilder();
        shown.append(machine.platformClass()).append(" found ").append(machine.detectedClass());
        for (SlotReading reading : machine.slots().values()) {
            shown.append(' ').append(reading.status()).append(reading.digest());
        }
        return shown + " networks " + machine.networkDigests() + " disks " + machine.diskDigests() + " ";
    }

    private static String remember(Path root) {
        MachineFacts facts =
                MachineSource.within(10, LinuxReader.of(CopiedTree.at(root))).facts();
        try {
            return new BootFile(CopiedTree.at(root))
                    .write(MachineRules.of(facts).toRemember().orElseThrow())
                    .toString();
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
