package dev.licensing.core.comparison;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The outcomes of all slots, and the sums of their weights. */
final class Tally {
    private static final int SMALLEST_THRESHOLD = 5;

    private final PlatformClass platformClass;
    private final Map<ComponentSlot, SlotOutcome> outcomes;
    private final HardwarePolicy policy;

    Tally(PlatformClass platformClass, Map<ComponentSlot, SlotOutcome> outcomes, HardwarePolicy policy) {
        this.platformClass = platformClass;
        this.outcomes = outcomes;
        this.policy = policy;
    }

    PlatformClass platformClass() {
        return platformClass;
    }

    SlotOutcome outcome(ComponentSlot slot) {
        return Objects.requireNonNull(outcomes.get(slot));
    }

    boolean same(ComponentSlot... anyOf) {
        for (ComponentSlot slot : anyOf) {
            if (outcome(slot) == SlotOutcome.SAME) {
                return true;
            }
        }
        return false;
    }

    boolean licensed(ComponentSlot... anyOf) {
        for (ComponentSlot slot : anyOf) {
            if (outcome(slot) != SlotOutcome.UNLICENSED) {
                return true;
            }
        }
        return false;
    }

    boolean anchorIs(SlotOutcome outcome) {
        Optional<ComponentSlot> anchor = platformClass.anchor();
        return anchor.isPresent() && outcome(anchor.get()) == outcome;
    }

    int score() {
        int score = 0;
        for (ComponentSlot slot : ComponentSlot.values()) {
            score += same(slot) ? weight(slot) : 0;
        }
        return score;
    }

    /** The weight that the score is held against: without root, a physical machine does not lose what root registered. */
    int countedWeight() {
        return platformClass == PlatformClass.PHYSICAL ? readableWeight() : readableWeight() + unreadableWeight();
    }

    int readableWeight() {
        int sum = 0;
        for (ComponentSlot slot : ComponentSlot.values()) {
            boolean readable = licensed(slot) && outcome(slot) != SlotOutcome.UNREADABLE;
            sum += readable ? weight(slot) : 0;
        }
        return sum;
    }

    /** Never below 5, and otherwise the percentage of the counted weight, rounded up. */
    int threshold() {
        return Math.max(SMALLEST_THRESHOLD, (policy.thresholdPercent() * countedWeight() + 99) / 100);
    }

    private int unreadableWeight() {
        int sum = 0;
        for (ComponentSlot slot : ComponentSlot.values()) {
            sum += outcome(slot) == SlotOutcome.UNREADABLE ? weight(slot) : 0;
        }
        return sum;
    }

    private int weight(ComponentSlot slot) {
        return policy.weight(platformClass, slot);
    }
}
