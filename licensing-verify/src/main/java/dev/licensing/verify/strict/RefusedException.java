package dev.licensing.verify.strict;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.license.Evidence;
import dev.licensing.core.license.Refusal;
import dev.licensing.core.license.RefusalCode;

/** Carries a refusal out of the depth of a reader to the one place that makes it a result. It has no stack trace. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 80;

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
        return new RefusedException(Refusal.defect(code, printable(field), printable(found), allowed));
    }

    public static RefusedException of(RefusalCode code, Evidence evidence) {
        return new RefusedException(new Refusal(code, evidence));
    }

    public Refusal refusal() {
        return refusal;
    }

    /** What came out of a file is shown short and in ASCII: it may be an attack on the reader's terminal. */
    public static String printable(String text) {
        int length = Math.min(text.length(), LONGEST_QUOTE);
        StringBuilder printable = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char symbol = text.charAt(i);
            printable.append(symbol < ' ' || symbol > '~' ? '?' : symbol);
        }
        return text.length() > LONGEST_QUOTE ? printable + "..." : printable.toString();
    }
}
