package dev.licensing.issue;

import dev.licensing.core.license.License;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verification;
import dev.licensing.verify.Verified;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A vendor with one key, which issues at the time of its licenses, and the platforms that trust it. */
record Vendor(Ed25519SigningKey key, LicenseVerifier platform) {
    static Vendor create() {
        Ed25519SigningKey key = Ed25519SigningKey.generate(new SecureRandom());
        TrustedKeys trust = TrustedKeys.parse(TrustedKeysWriter.write(9_999_999_999_999_999L, "acme", key));
        return new Vendor(key, LicenseVerifier.trusting(trust));
    }

    LicenseIssuer issuerAt(Instant now) {
        return LicenseIssuer.signingWith(key, Clock.fixed(now, ZoneOffset.UTC));
    }

    byte[] issue(License license) {
        return issuerAt(license.issuedAt()).issue(license);
    }

    Verified verified(byte[] file) {
        Verification verification = platform.verify(file);
        if (verification instanceof Verified verified) {
            return verified;
        }
        throw new AssertionError("rejected: " + ((Rejected) verification).refusal());
    }
}
