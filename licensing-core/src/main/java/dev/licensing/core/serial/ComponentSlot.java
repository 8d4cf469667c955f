package dev.licensing.core.serial;

import dev.licensing.core.InvalidValueException;

/**
 * One place of a serial number that holds the digest of one hardware or system component.
 *
 * <p>The slots, their widths and labels are those of version 1 of the serial number. Two slots share the label {@code N}: they
 * hold the two lowest network interfaces, and a digest of either fits both. Immutable and thread-safe.
 */
public enum ComponentSlot {
    /** The firmware (SMBIOS) UUID; on Kubernetes the UID of the {@code kube-system} namespace. */
    A(0, 18, "A", "firmware UUID"),
    /** The baseboard serial of a physical machine; on EC2 the instance id. */
    B(1, 16, "B", "board serial"),
    /** The operating system id; on Kubernetes a UID kept on a persistent volume. */
    C(2, 16, "C", "operating system id"),
    /** The network interface with the lowest permanent address. */
    D(3, 16, "N", "first network interface"),
    /** The network interface with the second lowest permanent address. */
    E(4, 16, "N", "second network interface"),
    /** The serial of the disk under the root, else the lowest disk serial. */
    F(5, 16, "F", "disk serial");

    private final int position;
    private final int bits;
    private final String label;
    private final String component;

    ComponentSlot(int position, int bits, String label, String component) {
        this.position = position;
        this.bits = bits;
        this.label = label;
        this.component = component;
    }

    /**
     * The width of the slot in bits; a digest lies between 1 and {@code 2^bits - 1}, and 0 means absent.
     *
     * @return 16 or 18
     */
    public int bits() {
        return bits;
    }

    /**
     * The label that goes into the digest: {@code A}, {@code B}, {@code C}, {@code N} or {@code F}.
     *
     * @return one letter
     */
    public String label() {
        return label;
    }

    /**
     * What the slot holds, in English words for messages and screens.
     *
     * @return such as {@code firmware UUID}
     */
    public String component() {
        return component;
    }

    /** The place in the order of the slots, 0 to 5. */
    int position() {
        return position;
    }

    int largestDigest() {
        return (1 << bits) - 1;
    }

    /** The number of bits to the right of this slot among the 105 data bits of a serial number. */
    int shift() {
        return 16 * (F.position - position);
    }

    int requireDigest(int digest, int smallest) {
        if (digest < smallest || digest > largestDigest()) {
            throw new InvalidValueException(
                    "digest of slot " + name() + " (" + component + ")",
                    Integer.toString(digest),
                    smallest + " to " + largestDigest());
        }
        return digest;
    }
}
