package dev.licensing.hardware;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.MachineReader;
import dev.licensing.hardware.fact.RememberedMachine;
import dev.licensing.hardware.probe.TimedMachine;
import dev.licensing.hardware.rule.MachineRules;
import java.io.IOException;
import java.util.Optional;

/** Reads a machine as what it is, or as one of a class. */
final class MachineSource implements FingerprintSource {
    /** Of each part, and over all because all are asked at once. */
    private static final int SLOW_PARTS_SECONDS = 2;
    /** Of all files together. */
    private static final int FILES_SECONDS = 3;

    private final TimedMachine machine;
    private final Optional<PlatformClass> told;

    private MachineSource(TimedMachine machine, Optional<PlatformClass> told) {
        this.machine = machine;
        this.told = told;
    }

    /** A machine whose class is told by its marks. */
    static FingerprintSource of(MachineReader reader) {
        return new MachineSource(timed(reader), Optional.empty());
    }

    /** A machine whose class the host tells. */
    static FingerprintSource of(MachineReader reader, PlatformClass told) {
        return new MachineSource(timed(reader), Optional.of(told));
    }

    /** What services are to know of a machine that this process may read. */
    static RememberedMachine toRemember(MachineReader reader) throws IOException {
        MachineFacts facts = timed(reader).read();
        Optional<RememberedMachine> machine = MachineRules.of(facts).toRemember();
        if (machine.isEmpty()) {
            throw new IOException("what kind of machine this is cannot be told: "
                    + facts.marks().failure().reason());
        }
        return machine.get();
    }

    private static TimedMachine timed(MachineReader reader) {
        return reader.isQuick()
                ? TimedMachine.ofQuickParts(reader, FILES_SECONDS)
                : TimedMachine.ofSlowParts(reader, SLOW_PARTS_SECONDS);
    }

    @Override
    public Fingerprint read() {
        return rules().asItIs();
    }

    @Override
    public Fingerprint read(int version, PlatformClass platformClass) {
        MachineRules.requireVersion(version);
        return rules().as(platformClass);
    }

    private MachineRules rules() {
        MachineFacts facts = machine.read();
        return told.isPresent() ? MachineRules.of(facts, told.get()) : MachineRules.of(facts);
    }
}
