package dev.licensing.verify;

import dev.licensing.core.license.Evidence;
import dev.licensing.core.license.RefusalCode;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.Envelope;
import dev.licensing.verify.envelope.EnvelopeSignature;
import dev.licensing.verify.strict.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the signatures of an envelope. Unknown keys are ignored, a bad signature under a known key refuses, and what
 * must be there is a property of the issuer: all of it from one issuer.
 */
final class SignatureCheck {
    private SignatureCheck() {}

    /** The keys of the one issuer whose required signatures are all there and hold. */
    static List<IssuerKey> signersOf(Envelope envelope, TrustedKeys trust) throws RefusedException {
        List<IssuerKey> signers = new ArrayList<>();
        for (EnvelopeSignature signature : envelope.signatures()) {
            Optional<IssuerKey> key = trust.find(signature.kid());
            if (key.isPresent()) {
                requireValid(signature, envelope, key.get());
                signers.add(key.get());
            }
        }
        if (signers.isEmpty()) {
            throw refused(RefusalCode.UNKNOWN_KEY, kids(envelope));
        }
        return ofOneIssuer(signers, trust);
    }

    private static void requireValid(EnvelopeSignature signature, Envelope envelope, IssuerKey key)
            throws RefusedException {
        if (signature.algorithm() != key.algorithm()) {
            throw RefusedException.malformed(
                    "envelope.signatures.protected.alg",
                    signature.algorithm().wireName(),
                    key.algorithm().wireName() + ", which is the key's");
        }
        if (!key.key().accepts(signature.signingInput(envelope), signature.signature())) {
            throw refused(RefusalCode.BAD_SIGNATURE, List.of(key.kid()));
        }
    }

    private static List<IssuerKey> ofOneIssuer(List<IssuerKey> signers, TrustedKeys trust) throws RefusedException {
        List<String> missing = List.of();
        for (IssuerKey candidate : signers) {
            List<IssuerKey> own = new ArrayList<>();
            List<Algorithm> present = new ArrayList<>();
            for (IssuerKey signer : signers) {
                if (signer.issuerId().equals(candidate.issuerId())) {
                    own.add(signer);
                    present.add(signer.algorithm());
                }
            }
            missing = missing(trust.requiredOf(candidate.issuerId()), present);
            if (missing.isEmpty()) {
                return own;
            }
        }
        throw refused(RefusalCode.MISSING_SIGNATURE, missing);
    }

    private static List<String> missing(List<Algorithm> required, List<Algorithm> present) {
        List<String> missing = new ArrayList<>();
        for (Algorithm algorithm : required) {
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
