package dev.licensing.issue.trust;

import dev.licensing.issue.SigningKey;
import dev.licensing.verify.Inspection;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.Envelope;
import dev.licensing.verify.envelope.EnvelopeSignature;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.payload.BundleReading;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Signs bundles of trust with the keys of those roots that are at hand. The others sign the same bytes later, each alone and
 * on a machine of its own; a bundle is of use once enough of them have.
 *
 * <p>A bundle that platforms would refuse is not signed: it is read as they read it before any key is asked for a signature,
 * and the file is verified as they verify it before it is handed out. Immutable, thread-safe as far as its keys are.
 */
public final class TrustBundleIssuer {
    private static final int MOST_SIGNATURES = 16;

    private final List<SigningKey> keys;
    private final Clock clock;

    private TrustBundleIssuer(List<SigningKey> keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * An issuer of bundles.
     *
     * @param keys the private keys of one or more roots, new or old
     * @param clock the time that bundles say they were issued at
     * @return the issuer
     */
    public static TrustBundleIssuer signingWith(List<? extends SigningKey> keys, Clock clock) {
        return new TrustBundleIssuer(List.copyOf(keys), clock);
    }

    /**
     * Writes a bundle and signs it.
     *
     * @param draft what it shall say
     * @return the bundle, with the signatures of all keys
     * @throws InvalidTrustBundleException when platforms would refuse the bundle, or a key is none of the roots that the
     *     draft and the bundle before it name; no key has signed then
     */
    public SignedTrustBundle sign(TrustBundleDraft draft) {
        byte[] payload = draft.toPayload(clock.instant());
        Optional<SignedTrustBundle> before = draft.before();
        return sign(
                SignedTrustBundle.require(BundleReading.ofPayload(payload, SignedTrustBundle.readingOf(before))),
                before);
    }

    /**
     * Adds signatures to a bundle; its payload and the signatures that are there stay as they are. A key that has signed it
     * does so no second time.
     *
     * @param bundle the bundle, by itself or with the one before: only then can the roots of that sign it
     * @param before the bundle before; empty for the first one, and where the roots have not changed
     * @return the bundle with the signatures of all keys
     * @throws InvalidTrustBundleException when platforms would refuse the bundle, or a key is none of the roots that the
     *     two bundles name; no key has signed then
     */
    public SignedTrustBundle addSignatures(SignedTrustBundle bundle, Optional<SignedTrustBundle> before) {
        return sign(SignedTrustBundle.read(bundle.file(), before).reading(), before);
    }

    private SignedTrustBundle sign(BundleReading.Read reading, Optional<SignedTrustBundle> before) {
        Map<String, Algorithm> rootKeys = new LinkedHashMap<>();
        before.ifPresent(old -> rootKeys.putAll(old.reading().rootKeys()));
        rootKeys.putAll(reading.rootKeys());
        List<EnvelopeSigner> signers = newSigners(reading.envelope(), rootKeys);
        requireFit(reading.envelope(), rootKeys);
        SignedTrustBundle signed =
                SignedTrustBundle.read(EnvelopeWriter.write(FilePurpose.TRUST, reading.envelope(), signers), before);
        if (signed.isComplete()) {
            requireTaken(signed, before);
        }
        return signed;
    }

    /** The keys that have not signed yet. */
    private List<EnvelopeSigner> newSigners(Envelope envelope, Map<String, Algorithm> rootKeys) {
        List<EnvelopeSigner> signers = new ArrayList<>();
        for (SigningKey key : keys) {
            Optional<Algorithm> algorithm = Optional.ofNullable(rootKeys.get(key.kid()));
            if (algorithm.isEmpty()) {
                throw InvalidTrustBundleException.of(
                        "the signing key", key.kid(), "a root's, " + String.join(" or ", rootKeys.keySet()));
            }
            boolean isNew = signers.stream().map(EnvelopeSigner::kid).noneMatch(key.kid()::equals);
            if (isNew && !hasSigned(envelope, key.kid())) {
                signers.add(RootSigner.of(algorithm.get(), key));
            }
        }
        return signers;
    }

    /** Whether the file will be one of the format once all roots have signed it; its size above all. */
    private static void requireFit(Envelope envelope, Map<String, Algorithm> rootKeys) {
        List<EnvelopeSigner> blank = new ArrayList<>();
        for (Map.Entry<String, Algorithm> key : rootKeys.entrySet()) {
            boolean isRoom = envelope.signatures().size() + blank.size() < MOST_SIGNATURES;
            if (isRoom && !hasSigned(envelope, key.getKey())) {
                blank.add(RootSigner.blank(key.getValue(), key.getKey()));
            }
        }
        byte[] file = EnvelopeWriter.write(FilePurpose.TRUST, envelope, blank);
        if (Inspection.ofUnverified(file) instanceof Rejected rejected) {
            throw new InvalidTrustBundleException(rejected.refusal());
        }
    }

    private static boolean hasSigned(Envelope envelope, String kid) {
        return envelope.signatures().stream().map(EnvelopeSignature::kid).anyMatch(kid::equals);
    }

    /** A platform that has the bundle before, or else takes this one at its word. */
    private static void requireTaken(SignedTrustBundle signed, Optional<SignedTrustBundle> before) {
        TrustedKeys platform =
                TrustedKeys.ofBundle(before.map(SignedTrustBundle::file).orElseGet(signed::file));
        if (platform.updated(signed.file()) instanceof Rejected rejected) {
            throw new InvalidTrustBundleException(rejected.refusal());
        }
    }
}
