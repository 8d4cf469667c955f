package dev.licensing.core.serial;

/** What came of reading one component; only {@link #USED} has a digest. Immutable and thread-safe. */
public enum SlotStatus {
    /** The component was read and its value identifies the machine. */
    USED("used"),
    /** The machine has no such component, or the class does not use it. */
    ABSENT("absent"),
    /** There is a value, but one that many machines share, so it identifies none. */
    VETOED("vetoed"),
    /** There may be a value, but it could not be read: no permission, or no answer in time. */
    UNREADABLE("unreadable");

    private final String id;

    SlotStatus(String id) {
        this.id = id;
    }

    /**
     * The stable name for files and screens, in lower case.
     *
     * @return such as {@code vetoed}
     */
    public String id() {
        return id;
    }
}
