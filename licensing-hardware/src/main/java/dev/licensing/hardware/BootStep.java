package dev.licensing.hardware;

import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.MachineReader;
import dev.licensing.hardware.fact.RememberedMachine;
import dev.licensing.hardware.linux.BootFile;
import dev.licensing.hardware.probe.MachineSource;
import dev.licensing.hardware.rule.MachineRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What root does at every boot for services that may not read all of the machine. A class of its own, so that a start does not load what
 * only this throws.
 */
final class BootStep {
    private BootStep() {}

    /** Takes the step on a system by the name that Java has for it. */
    static Path take(String system, MachineReader machine, BootFile file) throws IOException {
        if (!MachineFingerprint.isLinux(system)) {
            throw new IOException(system + " needs no boot step: services read there what root can read");
        }
        return file.write(toRemember(machine));
    }

    private static RememberedMachine toRemember(MachineReader machine) throws IOException {
        MachineFacts facts = MachineSource.factsOf(machine);
        Optional<RememberedMachine> remembered = MachineRules.of(facts).toRemember();
        if (remembered.isEmpty()) {
            throw new IOException("what kind of machine this is cannot be told: "
                    + facts.marks().failure().reason());
        }
        return remembered.get();
    }
}
