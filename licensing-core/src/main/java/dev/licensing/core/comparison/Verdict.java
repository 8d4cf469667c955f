package dev.licensing.core.comparison;

/** How a licensed serial number compares with a machine. Immutable and thread-safe. */
public enum Verdict {
    /** It is the licensed machine. */
    PASS("pass"),
    /** It is probably the licensed machine after larger changes: an installed license holds for some days. */
    GRACE("grace"),
    /** It is another machine. */
    REJECT("reject");

    private final String id;

    Verdict(String id) {
        this.id = id;
    }

    /**
     * The stable name for files and screens.
     *
     * @return such as {@code pass}
     */
    public String id() {
        return id;
    }
}
