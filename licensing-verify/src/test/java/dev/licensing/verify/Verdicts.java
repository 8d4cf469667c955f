package dev.licensing.verify;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.strict.Refusals;

/** Takes results of the verifier apart. */
final class Verdicts {
    private Verdicts() {}

    static Verified verified(Verification verification) {
        if (verification instanceof Verified verified) {
            return verified;
        }
        throw new AssertionError("not verified: " + verification);
    }

    static Refusal refusal(Verification verification) {
        if (verification instanceof Rejected rejected) {
            return rejected.refusal();
        }
        throw new AssertionError("not rejected: " + verification);
    }

    static RefusalCode code(Verification verification) {
        return refusal(verification).code();
    }

    static Evidence.Defect malformed(Verification verification) {
        return Refusals.malformed(refusal(verification));
    }
}
