package dev.licensing.core.comparison;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.check.Check;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers by which a license compares its serial numbers with a machine. Immutable and thread-safe.
 *
 * <p>A weight of 0 takes a slot out of the score; the rule of the class may still ask for a match in it.
 *
 * @param weights overrides only, slot by slot, each 0 to 9; they hold in every class that uses the slot
 * @param thresholdPercent how much of the licensed weight a PASS needs, 50 to 100
 * @param graceDays how long GRACE lasts from its first sighting, in days, 0 to 90
 * @param changedAnchorGraceDays how long an installed license holds after a changed anchor or a REJECT, in days, 0 to 90
 * @param allowDeclared whether a declared serial number is allowed; the comparison itself does not judge this
 */
public record HardwarePolicy(
        Map<ComponentSlot, Integer> weights,
        int thresholdPercent,
        int graceDays,
        int changedAnchorGraceDays,
        boolean allowDeclared) {
    /** What holds when a license overrides nothing: no weights, 55 percent, 30 days, 14 days, nothing declared. */
    public static final HardwarePolicy DEFAULT = new HardwarePolicy(Map.of(), 55, 30, 14, false);

    /**
     * Copies the overrides and checks every bound.
     *
     * @throws InvalidValueException when a number is out of its bounds
     */
    public HardwarePolicy {
        weights = copy(weights);
        Check.range("hardwarePolicy.thresholdPercent", thresholdPercent, 50, 100);
        Check.range("hardwarePolicy.graceDays", graceDays, 0, 90);
        Check.range("hardwarePolicy.changedAnchorGraceDays", changedAnchorGraceDays, 0, 90);
    }

    /**
     * What a slot counts for in a class.
     *
     * @param platformClass the class of the licensed serial number
     * @param slot the slot
     * @return the override if there is one, else the class's weight; always 0 where the class does not use the slot
     */
    public int weight(PlatformClass platformClass, ComponentSlot slot) {
        if (!platformClass.uses(slot)) {
            return 0;
        }
        return weights.getOrDefault(slot, platformClass.weight(slot));
    }

    private static Map<ComponentSlot, Integer> copy(Map<ComponentSlot, Integer> weights) {
        Map<ComponentSlot, Integer> copy = new EnumMap<>(ComponentSlot.class);
        copy.putAll(weights);
        for (Map.Entry<ComponentSlot, Integer> weight : copy.entrySet()) {
            Check.range("hardwarePolicy.weights." + weight.getKey(), weight.getValue(), 0, 9);
        }
        return Collections.unmodifiableMap(copy);
    }
}
