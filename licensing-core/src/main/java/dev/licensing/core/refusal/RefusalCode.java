package dev.licensing.core.refusal;

/**
 * Why a file, license or machine is refused. The wire codes are stable: scripts and pages may depend on them.
 *
 * <p>Each code carries the two sentences that {@link Explanation} fills in: what happened, and what to do.
 */
public enum RefusalCode {
    /** The file breaks the format. */
    MALFORMED(
            "malformed",
            "The file is damaged or is no license file: {field} is {found}; allowed is {allowed}.",
            "Download the license file again from the customer portal and install it as it is, without editing it."),
    /** The file is larger than any license can be. */
    TOO_LARGE(
            "too-large",
            "The file is too large to be a license file: {field} is {found}; allowed is {allowed}.",
            "Choose the .lic file that was downloaded from the customer portal."),
    /** A signed file of another purpose. */
    WRONG_PURPOSE(
            "wrong-purpose",
            "The file is for another purpose: {field} says {found}; what belongs here says {allowed}.",
            "Choose the file that belongs here; a license is the .lic file that was downloaded from the customer portal."),
    /** A newer version of the format. */
    UNSUPPORTED_VERSION(
            "unsupported-version",
            "The file is of a newer format than this product reads: {field} is {found}; this version reads {allowed}.",
            "Upgrade the product, or ask the vendor's support for a file in the older format."),
    /** Signed by nobody this product knows. */
    UNKNOWN_KEY(
            "unknown-key",
            "No key that this product trusts has signed the file; it names {kids}.",
            "Check that the file comes from this product's vendor; if it does, get the vendor's latest trusted keys or"
                    + " upgrade the product, then install the license again."),
    /** Signed by a known key outside the time it may sign in. */
    UNTRUSTED_KEY(
            "untrusted-key",
            "The key {kids} was not allowed to sign licenses when this file was issued.",
            "Download a fresh license file from the customer portal; if it is refused too, contact the vendor's support."),
    /** The content was changed after it was signed, or the signature was. */
    BAD_SIGNATURE(
            "bad-signature",
            "The signature of key {kids} does not fit the content: the file was changed or damaged after it was signed.",
            "Download the license file again from the customer portal and install it as it is, without editing it; if it"
                    + " is refused again, contact the vendor's support."),
    /** Fewer signatures than the issuer's licenses must carry. */
    MISSING_SIGNATURE(
            "missing-signature",
            "The file lacks a signature that its issuer's licenses must carry: {algorithms}.",
            "Download the license file again from the customer portal; if it is refused too, contact the vendor's support."),
    /** The license demands newer trust than this product has. */
    STALE_TRUST(
            "stale-trust",
            "The license needs trusted keys of version {required} or later; this product has version {present}.",
            "Get the vendor's latest trusted keys or upgrade the product, then install the license again."),
    /** The vendor has taken back the license, the key that signed it, or all of its serial numbers. */
    REVOKED(
            "revoked",
            "The vendor has revoked {what} {id}.",
            "Download a fresh license file from the customer portal; if it is refused too, contact the vendor's support."),
    /** Older trust than was seen already. */
    TRUST_ROLLBACK(
            "trust-rollback",
            "The trust is of version {present}, but version {required} has been seen here already.",
            "Install the vendor's latest trust bundle, or a fresh license file, which carries it."),
    /** Two trust bundles that both claim to be the one of their version. */
    TRUST_CONFLICT(
            "trust-conflict",
            "There are two different trusts of version {version}: {known} was seen first, {found} is the other.",
            "Do not use what came last, and report both values to the vendor: there can only be one trust of a version."),
    /** Fewer root signatures than it takes to change what is trusted. */
    TRUST_THRESHOLD(
            "trust-threshold",
            "Of the root keys {holders}, {signed} have signed the trust bundle; {required} must.",
            "Check that the file comes from this product's vendor; if it does, first install the trust bundles that came"
                    + " before it, or upgrade the product."),
    /** For another product. */
    WRONG_PRODUCT(
            "wrong-product",
            "The license is for the product {licensed}; this is {actual}.",
            "Download the license file of this product from the customer portal."),
    /** For another machine. */
    WRONG_SERIAL(
            "wrong-serial",
            "The license was issued for the server with serial number {licensed}; this one is {current} ({reason}).",
            "Register {current} in an environment slot on the customer portal unless it is registered already, then download"
                    + " and install its license file."),
    /** For an environment of another type. */
    WRONG_ENVIRONMENT_TYPE(
            "wrong-environment-type",
            "The license is for an environment of type {licensed}; this one is {actual}.",
            "Install the license file of this environment; if this is it, release its slot on the customer portal, register the"
                    + " server again in a slot of type {actual} and install the new file."),
    /** For another infrastructure. */
    WRONG_ACTIVATION_CODE(
            "wrong-activation-code",
            "The license belongs to the activation code {licensed}; this infrastructure has {actual}.",
            "Download this environment's license file from the infrastructure with activation code {actual} on the customer"
                    + " portal and install it; if {licensed} is right, enter it here as the activation code first."),
    /** A newer vendor's type of environment. */
    UNKNOWN_ENVIRONMENT_TYPE(
            "unknown-environment-type",
            "The license is for an environment of type {found}, which this version does not know; it knows {allowed}.",
            "Upgrade the product to a version released after {issuedAt}, when this license was issued."),
    /** Before its first day. */
    NOT_YET_VALID(
            "not-yet-valid",
            "The license is valid from {boundary}; it is now {now}.",
            "Keep the current license until then; if the time shown is wrong, set the server's clock."),
    /** After its last day and its grace. */
    EXPIRED(
            "expired",
            "The license and its grace ended at {boundary}; it is now {now}.",
            "Renew the subscription, then download and install the new license file; what runs keeps running. If the time shown"
                    + " is wrong, set the server's clock."),
    /** What is installed is newer. */
    OLDER_REVISION(
            "older-revision",
            "The file is revision {present} of the license; revision {required} is installed.",
            "Download the latest license file and install that one; to go back to revision {present} all the same, restore it by"
                    + " name or allow an older revision."),
    /** The platform is newer than the license allows. */
    VERSION_CEILING(
            "version-ceiling",
            "The license allows versions up to {licensed}; this is {actual}.",
            "Stay on a version up to {licensed}, or have the subscription extended and install the new license file."),
    /** The machine says too little of itself. */
    HARDWARE_UNIDENTIFIED(
            "hardware-unidentified",
            "This machine says too little of its hardware to tell it from others: {reason}.",
            "If hardware could not be read, run the boot step (license-tool remember) or the service as root; if there is none to read,"
                    + " use a serial number declared by the environment's key."),
    /** A front-end that never had a lease, after its grace. */
    LEASE_MISSING(
            "lease-missing",
            "No lease from the environment's controller has reached this server, which waited until {boundary}; it is now"
                    + " {now}.",
            "Start the controller, or promote a standby whose serial number is in the license; what runs keeps running."),
    /** A front-end whose last lease is over, and its grace. */
    LEASE_EXPIRED(
            "lease-expired",
            "The last lease from the environment's controller and its grace ended at {boundary}; it is now {now}.",
            "Start the controller, or promote a standby whose serial number is in the license; what runs keeps running."),
    /** A server on which nothing was installed. */
    NO_LICENSE(
            "no-license",
            "No license is installed.",
            "Register this server's serial number {serialNumber} on the customer portal unless it is registered already, then"
                    + " download and install its license file."),
    /** The next addition would exceed a limit that blocks. */
    LIMIT_REACHED(
            "limit-reached",
            "{feature} is limited to {limit}; {used} are in use and {adding} more were asked for.",
            "Reduce the use, or have the limit raised and install the new license file; what is in use is not disturbed."),
    /** The license does not grant the feature, or grants it as another kind. */
    FEATURE_NOT_GRANTED(
            "feature-not-granted",
            "The license does not include {feature}.",
            "Have {feature} added to the subscription, then download and install the new license file."),
    /** The license grants the feature as a kind of a newer vendor. */
    FEATURE_UNRECOGNIZED(
            "feature-unrecognized",
            "The license grants {feature} as a kind that this version does not know: {kind}.",
            "Upgrade the product to use it."),
    /** The feature's own end has passed. */
    FEATURE_ENDED(
            "feature-ended",
            "{feature} was licensed until {boundary}; it is now {now}.",
            "Have {feature} renewed, then download and install the new license file.");

    private final String code;
    private final String words;
    private final String remedy;

    RefusalCode(String code, String words, String remedy) {
        this.code = code;
        this.words = words;
        this.remedy = remedy;
    }

    /**
     * The stable code.
     *
     * @return such as {@code bad-signature}
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
