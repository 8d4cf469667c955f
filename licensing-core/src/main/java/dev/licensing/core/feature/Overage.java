package dev.licensing.core.feature;

/** What happens when use would exceed a limit. Either way, what already runs is never disturbed. */
public enum Overage {
    /** The excess is reported, nothing is stopped: the default. */
    ADVISE("advise"),
    /** The next addition is stopped. */
    BLOCK("block");

    private final String wireName;

    Overage(String wireName) {
        this.wireName = wireName;
    }

    /**
     * The name in license files.
     *
     * @return {@code advise} or {@code block}
     */
    public String wireName() {
        return wireName;
    }
}
