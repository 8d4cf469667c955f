package dev.licensing.core.comparison;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One comparison of a licensed serial number with a fingerprint. */
final class Comparison {
    private final SerialNumber licensed;
    private final Fingerprint current;
    private final HardwarePolicy policy;
    private final PlatformClass platformClass;

    Comparison(SerialNumber licensed, Fingerprint current, HardwarePolicy policy) {
        this.licensed = licensed;
        this.current = current;
        this.policy = policy;
        this.platformClass = licensed.platformClass();
    }

    SerialComparison result() {
        if (platformClass == PlatformClass.DECLARED) {
            boolean same = current instanceof Fingerprint.Declared declared
                    && declared.serialNumber().equals(licensed);
            return result(same ? Verdict.PASS : Verdict.REJECT, tally(foreign()), 0);
        }
        if (current instanceof Fingerprint.Hardware machine && machine.platformClass() == platformClass) {
            Tally tally = tally(new SlotMatching(licensed, machine).outcomes());
            return result(new VerdictRule(tally, classChanged()).verdict(), tally, tally.threshold());
        }
        Tally tally = tally(foreign());
        return result(Verdict.REJECT, tally, tally.threshold());
    }

    private SerialComparison result(Verdict verdict, Tally tally, int threshold) {
        return new SerialComparison(
                licensed,
                verdict,
                tally.score(),
                threshold,
                lines(tally),
                tally.anchorIs(SlotOutcome.CHANGED),
                tally.anchorIs(SlotOutcome.UNREADABLE),
                classChanged());
    }

    private boolean classChanged() {
        return current.platformClass() != platformClass || current.detectedClass() != platformClass;
    }

    /** What was read as another class has other components in the slots: none of the licensed ones is there. */
    private Map<ComponentSlot, SlotOutcome> foreign() {
        Map<ComponentSlot, Integer> digests = licensed.digests();
        Map<ComponentSlot, SlotOutcome> outcomes = new EnumMap<>(ComponentSlot.class);
        for (ComponentSlot slot : ComponentSlot.values()) {
            outcomes.put(slot, digests.containsKey(slot) ? foreign(slot) : SlotOutcome.UNLICENSED);
        }
        return outcomes;
    }

    private SlotOutcome foreign(ComponentSlot slot) {
        return switch (Objects.requireNonNull(current.slots().get(slot)).status()) {
            case USED -> SlotOutcome.CHANGED;
            case UNREADABLE -> SlotOutcome.UNREADABLE;
            case ABSENT, VETOED -> SlotOutcome.ABSENT;
        };
    }

    private Tally tally(Map<ComponentSlot, SlotOutcome> outcomes) {
        return new Tally(platformClass, outcomes, policy);
    }

    private List<SlotComparison> lines(Tally tally) {
        List<SlotComparison> lines = new ArrayList<>();
        for (ComponentSlot slot : ComponentSlot.values()) {
            lines.add(new SlotComparison(slot, tally.outcome(slot), policy.weight(platformClass, slot)));
        }
        return lines;
    }
}
