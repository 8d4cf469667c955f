package dev.licensing.hardware.probe;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.MachineReader;
import dev.licensing.hardware.rule.MachineRules;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads a machine as what it is, or as one of a class. Its parts are asked for on daemon threads; what has not answered at the deadline
 * is unreadable, its thread is left behind, and until it ends that part is not asked again.
 *
 * <p>Thread-safe. It keeps nothing that was read.
 */
public final class MachineSource implements FingerprintSource {
    /** Of each part, and over all because all are asked at once. */
    private static final int SLOW_PARTS_SECONDS = 2;
    /** Of all files together. */
    private static final int FILES_SECONDS = 3;

    private final MachineReader reader;
    private final Optional<PlatformClass> told;
    private final int deadlineSeconds;
    private final Map<Part, Thread> hanging = new ConcurrentHashMap<>();

    private MachineSource(MachineReader reader, Optional<PlatformClass> told, int deadlineSeconds) {
        this.reader = reader;
        this.told = told;
        this.deadlineSeconds = deadlineSeconds;
    }

    /**
     * A machine whose class is told by its marks. Of this type and not of its interface: who returns it as one is checked against the
     * interface first, so the core's jar is open before a second thread asks for its classes and both wait.
     */
    public static MachineSource of(MachineReader reader) {
        return within(seconds(reader), reader);
    }

    /** A machine whose class the host tells. */
    public static MachineSource of(MachineReader reader, PlatformClass told) {
        return new MachineSource(reader, Optional.of(told), seconds(reader));
    }

    /** A machine whose parts have so many seconds to answer. */
    public static MachineSource within(int seconds, MachineReader reader) {
        return new MachineSource(reader, Optional.empty(), seconds);
    }

    /** What a machine answers once. */
    public static MachineFacts factsOf(MachineReader reader) {
        return within(seconds(reader), reader).facts();
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
        MachineFacts facts = facts();
        return told.isPresent() ? MachineRules.of(facts, told.get()) : MachineRules.of(facts);
    }

    /** What the machine answers; takes hardly longer than the deadline. */
    public MachineFacts facts() {
        Round round = new Round(reader, hanging, deadlineSeconds);
        // One thread reads all files in less time than a thread for each would take; where it hangs, another goes on
        // behind it
        int threads = reader.isQuick() ? 1 : Part.values().length;
        for (int i = 0; i < threads; i++) {
            round.start();
        }
        return round.facts();
    }

    private static int seconds(MachineReader reader) {
        return reader.isQuick() ? FILES_SECONDS : SLOW_PARTS_SECONDS;
    }
}
