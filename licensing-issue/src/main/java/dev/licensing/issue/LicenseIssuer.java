package dev.licensing.issue;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.license.License;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verification;
import dev.licensing.verify.Verified;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Signs licenses. What it hands out has been verified by the same reader that platforms use, so a license that they would
 * refuse is not signed. Immutable, thread-safe as far as its key is.
 */
public final class LicenseIssuer {
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);
    private static final long ANY_TRUST_VERSION = 9_999_999_999_999_999L;

    private final SigningKey key;
    private final Clock clock;
    private final LicenseVerifier verifier;

    private LicenseIssuer(SigningKey key, Clock clock, LicenseVerifier verifier) {
        this.key = key;
        this.clock = clock;
        this.verifier = verifier;
    }

    /**
     * An issuer with one key.
     *
     * @param key the issuer's private key
     * @param clock the time that {@code issuedAt} is checked against
     * @return the issuer
     */
    public static LicenseIssuer signingWith(SigningKey key, Clock clock) {
        String trust = TrustedKeysWriter.write(ANY_TRUST_VERSION, "self", key);
        return new LicenseIssuer(key, clock, LicenseVerifier.trusting(TrustedKeys.parse(trust)));
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
        byte[] file = EnvelopeWriter.write(FilePurpose.LICENSE, payload, List.of(new KeySigner(key)));
        requireSignable(verified(file));
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

    private License verified(byte[] file) {
        Verification verification = verifier.verify(file);
        if (verification instanceof Verified verified) {
            return verified.license();
        }
        throw new InvalidLicenseException(((Rejected) verification).refusal());
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
