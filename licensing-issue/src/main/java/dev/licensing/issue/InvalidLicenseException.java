package dev.licensing.issue;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;

/**
 * The license is not signed, because the platforms that get it would refuse it. The message names the field, what was
 * there and what is allowed. Immutable.
 */
public final class InvalidLicenseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** A refusal is an immutable value; it is not meant to be serialized. */
    private final transient Refusal refusal;

    InvalidLicenseException(Refusal refusal) {
        super(message(refusal));
        this.refusal = refusal;
    }

    static InvalidLicenseException of(String field, String found, String allowed) {
        return new InvalidLicenseException(Refusal.defect(RefusalCode.MALFORMED, field, found, allowed));
    }

    /**
     * Why the license is not signed.
     *
     * @return a code and the evidence
     */
    public Refusal refusal() {
        return refusal;
    }

    private static String message(Refusal refusal) {
        return refusal.evidence() instanceof Evidence.Defect defect
                ? "the license is not signed: " + defect.field() + " is " + defect.found() + "; allowed is "
                        + defect.allowed()
                : "the license is not signed: " + refusal.code() + " "
                        + refusal.evidence().members();
    }
}
