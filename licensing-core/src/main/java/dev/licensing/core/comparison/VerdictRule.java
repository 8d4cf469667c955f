package dev.licensing.core.comparison;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;

/** PASS, GRACE or REJECT from the outcomes of the slots. */
final class VerdictRule {
    private static final int GRACE_PERCENT = 40;

    private final Tally tally;
    private final boolean classChanged;

    VerdictRule(Tally tally, boolean classChanged) {
        this.tally = tally;
        this.classChanged = classChanged;
    }

    /** A changed anchor decides; on Kubernetes too, where the operating system id, which gives no grace, is all that is left. */
    Verdict verdict() {
        if (tally.anchorIs(SlotOutcome.CHANGED)) {
            return Verdict.REJECT;
        }
        boolean passes = tally.score() >= tally.threshold() && ClassRule.holds(tally);
        if (passes && !classChanged) {
            return Verdict.PASS;
        }
        return passes || mostIsThere() || anchorMayBeThere() ? Verdict.GRACE : Verdict.REJECT;
    }

    /** Enough of the licensed weight, and not by the operating system id alone: clones copy that. */
    private boolean mostIsThere() {
        return reaches(tally.countedWeight())
                && tally.same(ComponentSlot.A, ComponentSlot.B, ComponentSlot.D, ComponentSlot.E, ComponentSlot.F);
    }

    /** The anchor cannot be read, for want of root, and what can be read speaks for the licensed machine. */
    private boolean anchorMayBeThere() {
        return tally.anchorIs(SlotOutcome.UNREADABLE) && reaches(tally.readableWeight()) && besideAnchor();
    }

    private boolean besideAnchor() {
        return tally.platformClass() == PlatformClass.EC2
                ? tally.same(ComponentSlot.A, ComponentSlot.D, ComponentSlot.F)
                : tally.same(ComponentSlot.D, ComponentSlot.E, ComponentSlot.F);
    }

    private boolean reaches(int weight) {
        return 100 * tally.score() >= GRACE_PERCENT * weight;
    }
}
