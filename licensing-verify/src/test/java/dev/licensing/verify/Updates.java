package dev.licensing.verify;

import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;

/** Takes results of updates of trust apart. */
final class Updates {
    private Updates() {}

    static TrustedKeys taken(TrustUpdate update) {
        if (update instanceof TrustedKeys trust) {
            return trust;
        }
        throw new AssertionError("not taken: " + update);
    }

    static Refusal refusal(TrustUpdate update) {
        if (update instanceof Rejected rejected) {
            return rejected.refusal();
        }
        throw new AssertionError("taken: " + update);
    }

    static RefusalCode code(TrustUpdate update) {
        return refusal(update).code();
    }
}
