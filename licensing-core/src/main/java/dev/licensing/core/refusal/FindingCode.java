package dev.licensing.core.refusal;

/**
 * What is worth saying beside a state that it does not change. The wire codes are stable.
 *
 * <p>Each code carries the two sentences that {@link Explanation} fills in: what was found, and what to do.
 */
public enum FindingCode {
    /** The end comes into sight. */
    EXPIRING(
            "expiring",
            "The license ends at {boundary}.",
            "Renew the subscription, then download and install the new license file."),
    /** Signed later than the server's clock says it is. */
    ISSUED_IN_FUTURE(
            "issued-in-future",
            "The license was issued at {boundary}, more than a day after the server's clock ({now}).",
            "Set the server's clock; the license itself is not affected."),
    /** Some of the controller's hardware is not what was registered. */
    HARDWARE_DRIFT(
            "hardware-drift",
            "The controller's hardware has changed since {licensed} was registered: {changed}.",
            "Before anything else changes, register this server's new serial number on the customer portal, then download and"
                    + " install the new license file."),
    /** The component that the class depends on could not be read. */
    ANCHOR_UNREADABLE(
            "anchor-unreadable",
            "The component that identifies this machine could not be read: {changed}.",
            "Run the service as root, so that it can be read."),
    /** The machine is of another platform class than the registered one. */
    CLASS_CHANGED(
            "class-changed",
            "The server is no longer the kind of machine that it was when {licensed} was registered.",
            "If the server stays what it is now, register its new serial number on the customer portal, then download and"
                    + " install the new license file."),
    /** A feature of a kind that this version does not know. */
    UNRECOGNIZED_FEATURE(
            "unrecognized-feature",
            "The feature {feature} is of a kind that this version does not know: {kind}. It stays closed.",
            "Upgrade the product to use it.");

    private final String code;
    private final String words;
    private final String remedy;

    FindingCode(String code, String words, String remedy) {
        this.code = code;
        this.words = words;
        this.remedy = remedy;
    }

    /**
     * The stable code.
     *
     * @return such as {@code hardware-drift}
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
