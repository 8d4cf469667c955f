package dev.licensing.core.comparison;

/** How one slot of a licensed serial number compares with the machine. Immutable and thread-safe. */
public enum SlotOutcome {
    /** The machine has the licensed component. */
    SAME("same"),
    /** The machine has another component in its place. */
    CHANGED("changed"),
    /** The machine has no usable component in its place: none at all, or one whose value is vetoed. */
    ABSENT("absent"),
    /** The component could not be read now, so nothing is known of it. */
    UNREADABLE("unreadable"),
    /** The licensed serial number has nothing in this slot, so there is nothing to compare. */
    UNLICENSED("unlicensed");

    private final String id;

    SlotOutcome(String id) {
        this.id = id;
    }

    /**
     * The stable name for files and screens, in lower case.
     *
     * @return such as {@code same}
     */
    public String id() {
        return id;
    }
}
