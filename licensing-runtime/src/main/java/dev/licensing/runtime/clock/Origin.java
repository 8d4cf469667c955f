package dev.licensing.runtime.clock;

/** Where it comes from that a clock is far ahead of the time that is known. */
enum Origin {
    /** The clock was seen before, and has jumped. */
    JUMP("candidate"),
    /**
     * The known time is reckoned from what is signed, which may be old: the mark was lost, or a newer license has taken back what only
     * the clock had said. A right clock is ahead of that too, so nothing accuses it; but nothing ends by it either.
     */
    RECKONED("reckoned"),
    /** Neither a mark nor a license was there: the clock is believed, though it may be wrong. */
    FIRST_START("believed");

    private final String markName;

    Origin(String markName) {
        this.markName = markName;
    }

    /** How the clock mark calls it. */
    String markName() {
        return markName;
    }
}
