package dev.licensing.core.registration;

/**
 * Something to try, as plain numbers: what they mean depends on the state that is met, so that most can be done.
 *
 * @param kind what
 * @param infrastructure to which
 * @param slot to which of its slots
 * @param machine with which machine
 * @param variant anything else there is to choose
 * @param days how many days after the one before
 */
record Operation(Kind kind, int infrastructure, int slot, int machine, int variant, int days) {
    enum Kind {
        REGISTER,
        RELEASE,
        REVIEW,
        STANDBYS,
        REBIND,
        RENAME,
        MOVE,
        ROLL_BACK
    }
}
