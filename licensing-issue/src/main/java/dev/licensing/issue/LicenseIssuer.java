package dev.licensing.issue;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.license.License;
import dev.licensing.verify.Inspection;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.payload.PayloadReading;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Signs licenses, with one key or with one of each algorithm. A license that platforms would refuse is not signed: the payload
 * is read as they read it before any key is asked for a signature, and the file is verified as they verify it before it is
 * handed out. Immutable, thread-safe as far as its keys are.
 */
public final class LicenseIssuer {
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private static final long ANY_TRUST_VERSION = 9_999_999_999_999_999L;

    private final List<EnvelopeSigner> signers;
    private final Clock clock;
    private final LicenseVerifier verifier;
    private final BundlesOfFile bundles;

    private LicenseIssuer(List<EnvelopeSigner> signers, Clock clock, LicenseVerifier verifier, BundlesOfFile bundles) {
        this.signers = signers;
        this.clock = clock;
        this.verifier = verifier;
        this.bundles = bundles;
    }

    /**
     * An issuer with one key.
     *
     * @param key the issuer's private key, of Ed25519
     * @param clock the time that {@code issuedAt} is checked against
     * @return the issuer
     * @throws dev.licensing.verify.InvalidTrustException when no platform could trust the key
     */
    public static LicenseIssuer signingWith(SigningKey key, Clock clock) {
        return signingWith(List.of(key), clock);
    }

    /**
     * An issuer whose every license all of its keys sign, in this order: one of Ed25519 and one of ML-DSA-65 make a hybrid
     * license.
     *
     * @param keys the issuer's private keys, each once, at least one of Ed25519
     * @param clock the time that {@code issuedAt} is checked against
     * @return the issuer
     * @throws dev.licensing.verify.InvalidTrustException when no platform could trust the keys
     */
    public static LicenseIssuer signingWith(List<? extends SigningKey> keys, Clock clock) {
        String trust = TrustedKeysWriter.write(ANY_TRUST_VERSION, "self", TrustedKey.allOf(keys));
        List<EnvelopeSigner> signers = new ArrayList<>();
        for (SigningKey key : keys) {
            signers.add(new KeySigner(key));
        }
        return new LicenseIssuer(
                List.copyOf(signers), clock, LicenseVerifier.trusting(TrustedKeys.parse(trust)), BundlesOfFile.NONE);
    }

    /**
     * The same issuer, whose license files carry bundles of trust behind the license: where the product has missed them, it
     * takes them together with the license. A license that the last of them does not trust is not handed out.
     *
     * @param files signed bundles in ascending version, at most four, each signed by the roots of the one before
     * @return a new issuer
     * @throws dev.licensing.verify.InvalidTrustException when platforms that trust the first bundle would not take the others
     */
    public LicenseIssuer withBundles(List<byte[]> files) {
        return new LicenseIssuer(signers, clock, verifier, BundlesOfFile.of(files));
    }

    /**
     * Signs a license.
     *
     * @param license the license
     * @return the bytes of a license file
     * @throws InvalidLicenseException when a feature is of a kind that this version does not know and could only sign in
     *     part, when platforms would refuse the license, or when {@code issuedAt} is more than 5 minutes from the clock or
     *     not before the end
     */
    public byte[] issue(License license) {
        requireKnownKinds(license);
        return issuePayload(LicenseWriter.write(license));
    }

    /**
     * Signs payload bytes as they are, with members that this version does not know.
     *
     * @param payload JSON in UTF-8, in the form of the license payload
     * @return the bytes of a license file
     * @throws InvalidLicenseException when platforms would refuse the license, or {@code issuedAt} is more than 5 minutes
     *     from the clock or not before the end
     */
    public byte[] issuePayload(byte[] payload) {
        byte[] checked = payload.clone();
        requireSignable(read(checked));
        requireFit(checked);
        byte[] file = EnvelopeWriter.write(FilePurpose.LICENSE, checked, signers);
        requireVerified(verifier, file);
        return bundles.isEmpty() ? file : withBundles(file);
    }

    /** The license that platforms will read. */
    private static License read(byte[] payload) {
        PayloadReading reading = PayloadReading.of(payload);
        if (reading instanceof PayloadReading.Read right) {
            return right.license();
        }
        throw new InvalidLicenseException(((PayloadReading.Refused) reading).refusal());
    }

    /** Whether the file will be one of the format; its size above all, which the keys add to. */
    private void requireFit(byte[] payload) {
        List<EnvelopeSigner> blank = new ArrayList<>();
        for (EnvelopeSigner signer : signers) {
            blank.add(new BlankSigner(signer));
        }
        byte[] file = EnvelopeWriter.write(FilePurpose.LICENSE, payload, blank);
        if (Inspection.ofUnverified(file) instanceof Rejected rejected) {
            throw new InvalidLicenseException(rejected.refusal());
        }
    }

    /** A key may sign wrongly, be it by a fault: what it made is not handed out. */
    private static void requireVerified(LicenseVerifier platform, byte[] file) {
        if (platform.verify(file) instanceof Rejected rejected) {
            throw new InvalidLicenseException(rejected.refusal());
        }
    }

    private byte[] withBundles(byte[] license) {
        byte[] file = bundles.behind(license);
        requireVerified(bundles.platform(), file);
        return file;
    }

    private static void requireKnownKinds(License license) {
        for (Map.Entry<String, Entitlement> feature :
                license.features().byName().entrySet()) {
            if (feature.getValue() instanceof Entitlement.Unrecognized unrecognized) {
                throw InvalidLicenseException.of(
                        "payload.features." + feature.getKey() + ".kind",
                        unrecognized.kind(),
                        "a kind that this version knows; issuePayload signs others as they are");
            }
        }
    }

    private void requireSignable(License license) {
        Instant issuedAt = license.issuedAt();
        Instant now = clock.instant();
        if (Duration.between(issuedAt, now).abs().compareTo(CLOCK_TOLERANCE) > 0) {
            throw InvalidLicenseException.of(
                    "payload.issuedAt", issuedAt.toString(), "a time within 5 minutes of the issuer's clock, " + now);
        }
        if (license.validity().untilExclusive().isPresent()
                && !issuedAt.isBefore(license.validity().untilExclusive().get())) {
            throw InvalidLicenseException.of(
                    "payload.validity.until",
                    license.validity().untilExclusive().get().toString(),
                    "an instant after payload.issuedAt, " + issuedAt);
        }
    }
}
