package dev.licensing.core.act;

/**
 * Why an act is not done. The codes are stable: pages and scripts may depend on them.
 *
 * <p>Each code carries the two sentences that {@link ActRefusal#explanation()} fills in: what happened, and what to do.
 */
public enum ActRefusalCode {
    /** There is no such infrastructure, or the person is not associated with it. */
    UNKNOWN_INFRASTRUCTURE(
            "unknown-infrastructure",
            "You are not associated with such an infrastructure.",
            "Check the activation code, or ask an admin of your company to make you a member."),
    /** The role of whoever acts does not allow it. */
    NOT_PERMITTED("not-permitted", "Your role does not allow you to {what}.", "Ask {whom}."),
    /** There is no such slot. */
    UNKNOWN_SLOT(
            "unknown-slot",
            "This infrastructure has no environment slot {slot}.",
            "Reload the list of environments and choose one of them."),
    /** The vendor runs the environment. */
    VENDOR_MANAGED(
            "vendor-managed",
            "{name} runs in the vendor's cloud, which manages its license: it is activated already.",
            "There is nothing to do; if it does not work, contact {support}."),
    /** Another type of environment than the slot's. */
    WRONG_SLOT_TYPE(
            "wrong-slot-type",
            "{name} is a slot for {slotType}, not for {type}.",
            "Choose a slot for {type}, or check what the environment is for."),
    /** The slot holds a serial number. */
    SLOT_TAKEN(
            "slot-taken",
            "{name} already holds the serial number {serial}.",
            "Release {name} first, or choose another slot."),
    /** The slot is reserved so that a move can be rolled back. */
    SLOT_RESERVED(
            "slot-reserved",
            "{name} is reserved until {until}, so that its move to another activation code can be rolled back.",
            "Choose another slot, or wait until then."),
    /** No slot of the type is free. */
    NO_FREE_SLOT(
            "no-free-slot",
            "No slot for {type} is free.",
            "Release one that is no longer needed, or contact your account manager {accountManager}."),
    /** The serial number is active in this infrastructure. */
    ALREADY_REGISTERED(
            "already-registered",
            "The serial number {serial} is already registered in {name}.",
            "Use it there, or release {name} first."),
    /** The serial number is active elsewhere; the holder is nobody's business. */
    SERIAL_IN_USE(
            "serial-in-use",
            "The serial number {serial} cannot be registered now; the vendor has been asked to review it.",
            "Check the serial number; if it is right, wait for the review or contact {support}."),
    /** The slot holds no serial number. */
    NOT_REGISTERED(
            "not-registered",
            "{name} holds no serial number.",
            "Register the environment's serial number in it first."),
    /** The slot holds another serial number than whoever acts was shown. */
    STALE("stale", "{name} no longer holds the serial number {serial}.", "Reload the page and look again."),
    /** A release of the slot is being reviewed. */
    UNDER_REVIEW(
            "under-review",
            "The release of {name} waits for the vendor's review.",
            "Wait for the outcome, or contact {support}."),
    /** No release of the slot is being reviewed. */
    NOT_UNDER_REVIEW("not-under-review", "No release of {name} waits for a review.", "Reload the page and look again."),
    /** The time for a replacement is over, or there is one. */
    NO_REPLACEMENT(
            "no-replacement",
            "{name} can take no replacement: {why}.",
            "Wait for the outcome of the review, or contact {support}."),
    /** More standbys than an environment may have. */
    TOO_MANY_STANDBYS(
            "too-many-standbys",
            "An environment has at most {most} standbys; these are {count}.",
            "Name the {most} that may take over."),
    /** One server is named twice among the controllers of an environment. */
    CONTROLLER_TWICE(
            "controller-twice",
            "The serial number {serial} would be a controller of {name} twice.",
            "Name each server once; the primary is no standby of itself."),
    /** The new serial number is not that of the registered machine. */
    NOT_THE_SAME_MACHINE(
            "not-the-same-machine",
            "The serial number {serial} differs too much from {registered}, which is registered in {name}.",
            "If the machine was replaced, release {name} and register the new one."),
    /** The name is another slot's. */
    NAME_TAKEN("name-taken", "Another slot is named {name} already.", "Choose another name."),
    /** Fewer slots are asked for than are in use. */
    SLOTS_IN_USE(
            "slots-in-use",
            "The number of slots for {type} cannot become {slots}, less than the {registered} in use: {names}.",
            "Release {excess} of them first; those in the cloud are removed one by one."),
    /** The slot is not in the cloud. */
    NOT_IN_THE_CLOUD(
            "not-in-the-cloud",
            "{name} does not run in the vendor's cloud.",
            "Release it if it is in use, then lower the number of slots for {type}."),
    /** The identifier of a new slot is not new. */
    SLOT_ID_USED(
            "slot-id-used",
            "The slot identifier {slot} is or was another slot's.",
            "Make a new identifier; a slot's is never used again."),
    /** The subscription would end before it begins. */
    END_BEFORE_FIRST_DAY(
            "end-before-first-day",
            "The end date {endDate} is before the first day of the subscription, {firstDay}.",
            "Choose {firstDay}, a later day, or Never."),
    /** The change is none. */
    NOTHING_CHANGES("nothing-changes", "Nothing would change: {what}.", "There is nothing to do."),
    /** The person is not who can be changed here. */
    NOT_A_MEMBER("not-a-member", "{person} {why}.", "{remedy}"),
    /** The other infrastructure cannot take every environment. */
    MOVE_DOES_NOT_FIT(
            "move-does-not-fit",
            "The environments cannot all move: {why}.",
            "Have the slots added or released first, or contact your account manager {accountManager}."),
    /** The move can no longer be undone as a whole. */
    NO_ROLL_BACK("no-roll-back", "The move cannot be rolled back: {why}.", "Contact {support}."),
    /** The subscription has ended; a grace that still runs needs no new file. */
    SUBSCRIPTION_ENDED(
            "subscription-ended",
            "The subscription ended on {endDate}.",
            "Renew it with your account manager {accountManager}, then download the license again."),
    /** Too many licenses were sent. */
    RATE_LIMITED(
            "rate-limited",
            "In the last 24 hours, licenses were sent {count} times for {name}.",
            "Ask its contacts for it, or try again tomorrow."),
    /** The audit file is of another environment. */
    FOREIGN_AUDIT(
            "foreign-audit",
            "The audit file belongs to {licensed}, not to {actual}.",
            "Upload the file to the environment that it was made in.");

    private final String code;
    private final String words;
    private final String remedy;

    ActRefusalCode(String code, String words, String remedy) {
        this.code = code;
        this.words = words;
        this.remedy = remedy;
    }

    /**
     * The stable code.
     *
     * @return such as {@code serial-conflict}
     */
    public String code() {
        return code;
    }

    String words() {
        return words;
    }

    String remedy() {
        return remedy;
    }

    @Override
    public String toString() {
        return code;
    }
}
