package dev.licensing.fuzz;

import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.LicenseIssuer;
import dev.licensing.issue.MlDsa65SigningKey;
import dev.licensing.issue.SigningKey;
import dev.licensing.issue.TrustedKey;
import dev.licensing.issue.TrustedKeysWriter;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.TrustedKeys;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** An issuer whose keys are the same in every run, and a platform that trusts it. */
record Vendor(List<SigningKey> keys, LicenseVerifier platform) {
    static final Vendor SINGLE = of(Ed25519SigningKey.generate(new FixedRandom(1)));
    static final Vendor HYBRID =
            of(Ed25519SigningKey.generate(new FixedRandom(2)), MlDsa65SigningKey.generate(new FixedRandom(3)));
    static final Vendor STRANGER = of(Ed25519SigningKey.generate(new FixedRandom(4)));

    private static Vendor of(SigningKey... keys) {
        TrustedKeys trust = TrustedKeys.parse(TrustedKeysWriter.write(9, "acme", TrustedKey.allOf(List.of(keys))));
        return new Vendor(List.of(keys), LicenseVerifier.trusting(trust));
    }

    byte[] issue() {
        Clock clock = Clock.fixed(SampleLicense.FULL.issuedAt(), ZoneOffset.UTC);
        return LicenseIssuer.signingWith(keys, clock).issue(SampleLicense.FULL);
    }
}
