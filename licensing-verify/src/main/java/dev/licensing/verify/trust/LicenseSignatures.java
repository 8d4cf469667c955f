package dev.licensing.verify.trust;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.Envelope;
import dev.licensing.verify.envelope.EnvelopeSignature;
import dev.licensing.verify.strict.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the signatures of a license. What must be there is a property of the issuer: all of it from one issuer, by keys
 * that were allowed to sign at the time and have not been revoked since.
 */
public final class LicenseSignatures {
    private LicenseSignatures() {}

    /** The known keys whose signatures hold; at least one issuer's required signatures are all there. */
    public static List<IssuerKey> signersOf(Envelope envelope, Trust trust) throws RefusedException {
        List<IssuerKey> signers = KnownSignatures.signersOf(envelope, trust.issuers());
        if (signers.isEmpty()) {
            throw refused(RefusalCode.UNKNOWN_KEY, kids(envelope));
        }
        if (trust.issuers().completeAmong(signers).isEmpty()) {
            List<String> missing = trust.issuers().missing(signers.get(0).issuerId(), signers);
            throw RefusedException.of(RefusalCode.MISSING_SIGNATURE, new Evidence.Missing(missing));
        }
        return signers;
    }

    /**
     * The issuer of a license that was issued at that time: neither an overlap of keys during a rotation is a fault nor a
     * revoked key among others, as long as the keys that still stand suffice.
     */
    public static String issuerAt(Instant issuedAt, byte[] payload, List<IssuerKey> signers, Trust trust)
            throws RefusedException {
        List<IssuerKey> inTime = new ArrayList<>();
        for (IssuerKey signer : signers) {
            if (signer.maySignAt(issuedAt)) {
                inTime.add(signer);
            }
        }
        if (trust.issuers().completeAmong(inTime).isEmpty()) {
            throw refused(RefusalCode.UNTRUSTED_KEY, kidsWithout(signers, inTime));
        }
        List<IssuerKey> standing = trust.revocations().standing(inTime, payload);
        Optional<String> issuerId = trust.issuers().completeAmong(standing);
        if (issuerId.isEmpty()) {
            throw Revocations.revoked("the key", String.join(", ", kidsWithout(inTime, standing)));
        }
        return issuerId.get();
    }

    private static List<String> kidsWithout(List<IssuerKey> all, List<IssuerKey> without) {
        List<String> kids = new ArrayList<>();
        for (IssuerKey key : all) {
            if (!without.contains(key)) {
                kids.add(key.kid());
            }
        }
        return kids;
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
