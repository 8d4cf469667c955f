package dev.licensing.core.refusal;

/**
 * What is worth saying beside a state that it does not change. The wire codes are stable.
 *
 * <p>Findings stand in the order of these constants: of the place, of the license's time, of the server, of the features.
 *
 * <p>Each code carries the two sentences that {@link Explanation} fills in: what was found, and what to do.
 */
public enum FindingCode {
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
            "At every boot, run the boot step as root (license-tool remember), which leaves what services need to know of it; or"
                    + " run the service as root."),
    /** The machine is of another platform class than the registered one. */
    CLASS_CHANGED(
            "class-changed",
            "The server is no longer the kind of machine that it was when {licensed} was registered.",
            "If the server stays what it is now, register its new serial number on the customer portal, then download and"
                    + " install the new license file."),
    /** The machine has a serial number, and nothing to spare. */
    NO_SPARE_SLOT(
            "no-spare-slot",
            "The loss of one component would make this machine another one than {serialNumber}: {indispensable}.",
            "Before you register it, add a second network interface or a disk with a serial number; in a pod, keep its"
                    + " persistent volume."),
    /** A front-end works on the lease of a controller that is not there any more. */
    CONTROLLER_SILENT(
            "controller-silent",
            "The environment's controller was last heard of at {heardAt}; its lease ends at {boundary}.",
            "Start the controller, or promote a standby whose serial number is in the license, before its lease ends."),
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
    /** The clock shows a time before the product was built, as after a dead battery. */
    CLOCK_UNSET(
            "clock-unset",
            "The server's clock was never set: it shows {now}, and this product was built at {boundary}.",
            "Set the server's clock; if it is wrong again after a restart, have its battery replaced."),
    /** The clock lags behind the time that is known to have passed. */
    CLOCK_BEHIND(
            "clock-behind",
            "The server's clock shows {now}, more than a day before {boundary}, which has passed already.",
            "Set the server's clock."),
    /** The clock has jumped ahead, and it is not confirmed yet that it is right. */
    CLOCK_AHEAD(
            "clock-ahead",
            "The server's clock has jumped ahead from {boundary} to {now}; until the server has run for long enough, nothing"
                    + " ends by that.",
            "If {now} is wrong, set the server's clock."),
    /** The vendor has published newer trust, which this server has not got. */
    TRUST_OVERDUE(
            "trust-overdue",
            "The vendor's trusted keys were to be updated by {boundary}; it is now {now}.",
            "Download the vendor's latest trusted keys, or a fresh license file, which carries them, and install it."),
    /** A document of the store cannot be used, and another stands in for it. */
    STORE_DAMAGED(
            "store-damaged",
            "In the store of licenses {field} cannot be used: {found}. In its place: {allowed}.",
            "Install the license file again, from a backup or from the customer portal; if it happens again, look after the disk"
                    + " and the permissions of the store."),
    /** Another server has the role that only one may have. */
    SECOND_CONTROLLER(
            "second-controller",
            "Another server acts as the controller of this environment: {name}, with serial number {serialNumber}.",
            "Leave the role of the controller to one of the two and make the other a front-end."),
    /** The controller's key was only pinned when it started first. */
    KEY_NOT_VOUCHED(
            "key-not-vouched",
            "The key of the controller with serial number {serialNumber} is not vouched for by the vendor.",
            "Register with a request file on the customer portal, then download and install the new license file."),
    /** A feature of a kind that this version does not know. */
    UNRECOGNIZED_FEATURE(
            "unrecognized-feature",
            "The feature {feature} is of a kind that this version does not know: {kind}. It stays closed.",
            "Upgrade the product to use it."),
    /** A feature's own end has passed, while the license runs on. */
    FEATURE_ENDED(
            "feature-ended",
            "{feature} was licensed until {boundary}; it is now {now}.",
            "Have {feature} renewed, then download and install the new license file."),
    /** More is in use than the license grants. */
    OVER_LIMIT(
            "over-limit",
            "{feature} is limited to {limit}; {used} are in use. What is in use is not disturbed.",
            "Reduce the use, or have the limit raised and install the new license file.");

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
