package dev.licensing.issue.trust;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;

/**
 * The bundle of trust is not signed, or not taken as the one before, because the platforms that get it would refuse it or
 * because it would not do what was meant. The message names the field, what was there and what is allowed. Immutable.
 */
public final class InvalidTrustBundleException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** A refusal is an immutable value; it is not meant to be serialized. */
    private final transient Refusal refusal;

    InvalidTrustBundleException(Refusal refusal) {
        super(message(refusal));
        this.refusal = refusal;
    }

    static InvalidTrustBundleException of(String field, String found, String allowed) {
        return new InvalidTrustBundleException(Refusal.defect(RefusalCode.MALFORMED, field, found, allowed));
    }

    /**
     * What is wrong with the bundle.
     *
     * @return a code and the evidence
     */
    public Refusal refusal() {
        return refusal;
    }

    private static String message(Refusal refusal) {
        return refusal.evidence() instanceof Evidence.Defect defect
                ? "the trust bundle is not acceptable: " + defect.field() + " is " + defect.found() + "; allowed is "
                        + defect.allowed()
                : "the trust bundle is not acceptable: "
                        + Explanation.of(refusal).words();
    }
}
