package dev.licensing.issue.request;

import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Refusal;

/** The file is no request that can be believed. The message says why in words. Immutable. */
public final class InvalidRequestException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** A refusal is an immutable value; it is not meant to be serialized. */
    private final transient Refusal refusal;

    InvalidRequestException(Refusal refusal) {
        super("no registration request: " + Explanation.of(refusal).words());
        this.refusal = refusal;
    }

    /**
     * Why the request is not taken.
     *
     * @return a code and the evidence
     */
    public Refusal refusal() {
        return refusal;
    }
}
