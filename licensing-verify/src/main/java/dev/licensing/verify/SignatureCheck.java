package dev.licensing.verify;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.Envelope;
import dev.licensing.verify.envelope.EnvelopeSignature;
import dev.licensing.verify.strict.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the signatures of an envelope. Unknown keys are ignored, a bad signature under a known key refuses, and what
 * must be there is a property of the issuer: all of it from one issuer, by keys that were allowed to sign at the time.
 */
final class SignatureCheck {
    private SignatureCheck() {}

    /** A signature and the trusted key that it names. */
    private record KnownSignature(EnvelopeSignature signature, IssuerKey key) {
        boolean isValid(Envelope envelope) {
            return key.key().accepts(signature.signingInput(envelope), signature.signature());
        }
    }

    /** The known keys whose signatures hold; at least one issuer's required signatures are all there. */
    static List<IssuerKey> signersOf(Envelope envelope, TrustedKeys trust) throws RefusedException {
        List<KnownSignature> known = knownSignatures(envelope, trust);
        if (known.isEmpty()) {
            throw refused(RefusalCode.UNKNOWN_KEY, kids(envelope));
        }
        requireValid(known, envelope);
        List<IssuerKey> signers = new ArrayList<>();
        for (KnownSignature signature : known) {
            signers.add(signature.key());
        }
        if (completeIssuer(signers, trust).isEmpty()) {
            List<String> missing = missing(signers.get(0).issuerId(), signers, trust);
            throw RefusedException.of(RefusalCode.MISSING_SIGNATURE, new Evidence.Missing(missing));
        }
        return signers;
    }

    /**
     * The issuer of a license that was issued at that time: an overlap of keys during a rotation is no fault, as long as
     * the keys that were allowed to sign then suffice.
     */
    static String issuerAt(Instant issuedAt, List<IssuerKey> signers, TrustedKeys trust) throws RefusedException {
        List<IssuerKey> inTime = new ArrayList<>();
        List<String> outOfTime = new ArrayList<>();
        for (IssuerKey signer : signers) {
            if (signer.maySignAt(issuedAt)) {
                inTime.add(signer);
            } else {
                outOfTime.add(signer.kid());
            }
        }
        Optional<String> issuerId = completeIssuer(inTime, trust);
        if (issuerId.isEmpty()) {
            throw refused(RefusalCode.UNTRUSTED_KEY, outOfTime);
        }
        return issuerId.get();
    }

    private static List<KnownSignature> knownSignatures(Envelope envelope, TrustedKeys trust) throws RefusedException {
        List<KnownSignature> known = new ArrayList<>();
        for (EnvelopeSignature signature : envelope.signatures()) {
            Optional<IssuerKey> key = trust.find(signature.kid());
            if (key.isPresent()) {
                requireAgreement(signature.algorithm(), key.get().algorithm());
                known.add(new KnownSignature(signature, key.get()));
            }
        }
        return known;
    }

    private static void requireAgreement(Algorithm stated, Algorithm ofKey) throws RefusedException {
        if (stated != ofKey) {
            throw RefusedException.malformed(
                    "envelope.signatures.protected.alg", stated.wireName(), ofKey.wireName() + ", which is the key's");
        }
    }

    /** Whatever the order of the file, what costs less is verified first, so that most bad files cost least. */
    private static void requireValid(List<KnownSignature> signatures, Envelope envelope) throws RefusedException {
        for (Algorithm algorithm : Algorithm.values()) {
            for (KnownSignature signature : signatures) {
                if (signature.key().algorithm() == algorithm && !signature.isValid(envelope)) {
                    throw refused(
                            RefusalCode.BAD_SIGNATURE, List.of(signature.key().kid()));
                }
            }
        }
    }

    private static Optional<String> completeIssuer(List<IssuerKey> signers, TrustedKeys trust) {
        for (IssuerKey signer : signers) {
            if (missing(signer.issuerId(), signers, trust).isEmpty()) {
                return Optional.of(signer.issuerId());
            }
        }
        return Optional.empty();
    }

    /** The algorithms that an issuer's licenses must carry and that none of its own keys here stands for. */
    private static List<String> missing(String issuerId, List<IssuerKey> signers, TrustedKeys trust) {
        List<Algorithm> present = new ArrayList<>();
        for (IssuerKey signer : signers) {
            if (signer.issuerId().equals(issuerId)) {
                present.add(signer.algorithm());
            }
        }
        List<String> missing = new ArrayList<>();
        for (Algorithm algorithm : trust.requiredOf(issuerId)) {
            if (!present.contains(algorithm)) {
                missing.add(algorithm.wireName());
            }
        }
        return missing;
    }

    private static List<String> kids(Envelope envelope) {
        List<String> kids = new ArrayList<>();
        for (EnvelopeSignature signature : envelope.signatures()) {
            kids.add(signature.kid());
        }
        return kids;
    }

    private static RefusedException refused(RefusalCode code, List<String> kids) {
        return RefusedException.of(code, new Evidence.Keys(kids));
    }
}
