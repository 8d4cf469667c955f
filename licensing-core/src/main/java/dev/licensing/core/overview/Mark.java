package dev.licensing.core.overview;

/** How a feature stands, beside its limit and its usage. */
public enum Mark {
    /** It is open, and no more is in use than is granted, or nobody has measured it. */
    OK("ok"),
    /** It is open, and more is in use than is granted. */
    EXCEEDED("exceeded"),
    /** What is in use goes on, but nothing may be added. */
    KEPT("kept"),
    /** It is not to be used. */
    CLOSED("closed");

    private final String id;

    Mark(String id) {
        this.id = id;
    }

    /**
     * The stable name for pages and machine-readable output.
     *
     * @return such as {@code exceeded}
     */
    public String id() {
        return id;
    }
}
