package dev.licensing.runtime.clock;

/** What a server found of the mark that it had kept. */
public enum MarkCondition {
    /** There was none: a first start, or it was lost. The time is reckoned from what is signed. */
    ABSENT,
    /** There was one that cannot be read. The time is reckoned from what is signed, as if it were lost. */
    DAMAGED,
    /** The store could not be read: whether there is one is not known yet. */
    UNREADABLE,
    /** It was read. */
    KEPT
}
