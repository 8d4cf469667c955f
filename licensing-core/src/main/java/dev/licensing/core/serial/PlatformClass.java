package dev.licensing.core.serial;

import java.util.Optional;

/**
 * What kind of machine a serial number identifies; it decides which components count, and how much.
 *
 * <p>The numbers are those of version 1 of the serial number: 0 is invalid, 7 to 15 are reserved. Immutable and thread-safe.
 */
public enum PlatformClass {
    /** A machine without a hypervisor beneath it. */
    PHYSICAL(1, "physical", "432213"),
    /** A guest of a hypervisor that has no class of its own. */
    VIRTUAL_MACHINE(2, "virtual-machine", "603212"),
    /** An Amazon EC2 instance whose instance id is known. */
    EC2(3, "ec2", "362102"),
    /** A pod of a Kubernetes cluster with a persistent volume. */
    KUBERNETES(4, "kubernetes", "303000"),
    /** Any place that is identified by a key and not by components. */
    DECLARED(5, "declared", "000000"),
    /** A KubeVirt guest, whose firmware UUID may be derived from its name. */
    KUBEVIRT(6, "kubevirt", "603212");

    private final int number;
    private final String id;
    /** One digit for each slot. */
    private final String weights;

    PlatformClass(int number, String id, String weights) {
        this.number = number;
        this.id = id;
        this.weights = weights;
    }

    /**
     * The number in the class bits of a serial number, 1 to 6.
     *
     * @return the number, as serial numbers carry it
     */
    public int number() {
        return number;
    }

    /**
     * The stable name for files and command lines, such as {@code virtual-machine}.
     *
     * @return the name in lower case
     */
    public String id() {
        return id;
    }

    /**
     * The weight of a slot before any override by a {@code HardwarePolicy}; 0 where the class does not use the slot.
     *
     * @param slot the slot
     * @return 0 to 6
     */
    public int weight(ComponentSlot slot) {
        return weights.charAt(slot.position()) - '0';
    }

    /**
     * Whether serial numbers of this class may have a digest in a slot; where not, the slot is always 0.
     *
     * @param slot the slot
     * @return true when it has a weight
     */
    public boolean uses(ComponentSlot slot) {
        return weight(slot) > 0;
    }

    /**
     * The one slot that must not change; empty for {@link #PHYSICAL} and {@link #DECLARED}.
     *
     * @return the slot
     */
    public Optional<ComponentSlot> anchor() {
        if (this == PHYSICAL || this == DECLARED) {
            return Optional.empty();
        }
        return Optional.of(this == EC2 ? ComponentSlot.B : ComponentSlot.A);
    }

    /** The class with a number that is known to be between 1 and 6. */
    static PlatformClass numbered(int number) {
        return values()[number - 1];
    }
}
