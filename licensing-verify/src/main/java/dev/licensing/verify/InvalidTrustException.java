package dev.licensing.verify;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Refusal;

/**
 * The trusted keys that the product was given are unusable: a mistake in the product, not in a license. The message names
 * the field, what was there and what is allowed. Immutable.
 */
public final class InvalidTrustException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** A refusal is an immutable value; it is not meant to be serialized. */
    private final transient Refusal refusal;

    InvalidTrustException(Refusal refusal) {
        super(message(refusal));
        this.refusal = refusal;
    }

    /**
     * What is wrong, as a code with evidence.
     *
     * @return the refusal; its evidence names the field
     */
    public Refusal refusal() {
        return refusal;
    }

    private static String message(Refusal refusal) {
        return refusal.evidence() instanceof Evidence.Defect defect
                ? defect.field() + " is " + defect.found() + "; allowed is " + defect.allowed()
                : "the trusted keys cannot be used: " + Explanation.of(refusal).words();
    }
}
