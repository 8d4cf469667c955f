package dev.licensing.verify.strict;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;

/** Carries a refusal out of the depth of a reader to the one place that makes it a result. It has no stack trace. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** A refusal is an immutable value; it is not meant to be serialized. */
    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code().code(), null, false, false);
        this.refusal = refusal;
    }

    public static RefusedException malformed(String field, String found, String allowed) {
        return defect(RefusalCode.MALFORMED, field, found, allowed);
    }

    public static RefusedException malformed(InvalidValueException broken) {
        return malformed(broken.field(), broken.found(), broken.allowed());
    }

    public static RefusedException defect(RefusalCode code, String field, String found, String allowed) {
        return new RefusedException(Refusal.defect(
                code, InvalidValueException.printable(field), InvalidValueException.printable(found), allowed));
    }

    public static RefusedException of(RefusalCode code, Evidence evidence) {
        return new RefusedException(new Refusal(code, evidence));
    }

    public Refusal refusal() {
        return refusal;
    }
}
