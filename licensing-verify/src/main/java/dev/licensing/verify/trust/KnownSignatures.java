package dev.licensing.verify.trust;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.Envelope;
import dev.licensing.verify.envelope.EnvelopeSignature;
import dev.licensing.verify.strict.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the known keys that have signed an envelope. Unknown keys are ignored, a bad signature under a known key refuses. */
final class KnownSignatures {
    private KnownSignatures() {}

    /** A signature and the known key that it names. */
    private record KnownSignature<K extends KnownKey>(EnvelopeSignature signature, K key) {
        boolean isValid(Envelope envelope) {
            return key.key().accepts(signature.signingInput(envelope), signature.signature());
        }
    }

    /** The known keys whose signatures hold, in the order of the file. */
    static <K extends KnownKey> List<K> signersOf(Envelope envelope, KeyRing<K> ring) throws RefusedException {
        List<KnownSignature<K>> known = knownSignatures(envelope, ring);
        requireValid(known, envelope);
        List<K> signers = new ArrayList<>();
        for (KnownSignature<K> signature : known) {
            signers.add(signature.key());
        }
        return signers;
    }

    private static <K extends KnownKey> List<KnownSignature<K>> knownSignatures(Envelope envelope, KeyRing<K> ring)
            throws RefusedException {
        List<KnownSignature<K>> known = new ArrayList<>();
        for (EnvelopeSignature signature : envelope.signatures()) {
            Optional<K> key = ring.find(signature.kid());
            if (key.isPresent()) {
                requireAgreement(signature.algorithm(), key.get().key().algorithm());
                known.add(new KnownSignature<>(signature, key.get()));
            }
        }
        return known;
    }

    /** The key decides the algorithm. */
    private static void requireAgreement(Algorithm stated, Algorithm ofKey) throws RefusedException {
        if (stated != ofKey) {
            throw RefusedException.malformed(
                    "envelope.signatures.protected.alg", stated.wireName(), ofKey.wireName() + ", which is the key's");
        }
    }

    /** Whatever the order of the file, what costs less is verified first, so that most bad files cost least. */
    private static <K extends KnownKey> void requireValid(List<KnownSignature<K>> signatures, Envelope envelope)
            throws RefusedException {
        for (Algorithm algorithm : Algorithm.values()) {
            for (KnownSignature<K> signature : signatures) {
                if (signature.key().key().algorithm() == algorithm && !signature.isValid(envelope)) {
                    throw RefusedException.of(
                            RefusalCode.BAD_SIGNATURE,
                            new Evidence.Keys(List.of(signature.key().kid())));
                }
            }
        }
    }
}
