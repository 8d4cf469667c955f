package dev.licensing.verify.strict;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;

/** Runs a reader on input that it must refuse, and gives the refusal. */
public final class Refusals {
    private Refusals() {}

    /** A reader that is called with the input of a test. */
    @FunctionalInterface
    public interface Reading {
        Object read() throws RefusedException;
    }

    public static Refusal of(Reading reading) {
        Object read;
        try {
            read = reading.read();
        } catch (RefusedException e) {
            return e.refusal();
        }
        throw new AssertionError("nothing was refused; read was " + read);
    }

    /** A refusal as malformed. */
    public static Evidence.Defect malformed(Reading reading) {
        return malformed(of(reading));
    }

    public static Evidence.Defect malformed(Refusal refusal) {
        if (refusal.code() == RefusalCode.MALFORMED && refusal.evidence() instanceof Evidence.Defect defect) {
            return defect;
        }
        throw new AssertionError("refused as " + refusal + ", not as malformed");
    }
}
