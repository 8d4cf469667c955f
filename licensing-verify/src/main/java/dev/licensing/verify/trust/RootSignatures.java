package dev.licensing.verify.trust;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.Envelope;
import dev.licensing.verify.strict.RefusedException;

/** Counts the roots that have signed a trust bundle, and says whether they are enough. */
public record RootSignatures(int signed, int required) {
    public static RootSignatures of(Envelope envelope, RootKeys roots) throws RefusedException {
        int signed = roots.countOf(KnownSignatures.signersOf(envelope, roots));
        return new RootSignatures(signed, roots.threshold());
    }

    public boolean areEnough() {
        return signed >= required;
    }

    /**
     * Refuses when they are not.
     *
     * @param holders whose keys were counted
     */
    public void requireEnough(String holders) throws RefusedException {
        if (!areEnough()) {
            throw RefusedException.of(RefusalCode.TRUST_THRESHOLD, new Evidence.Threshold(holders, signed, required));
        }
    }
}
