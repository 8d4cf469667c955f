package dev.licensing.issue.trust;

import dev.licensing.core.license.License;
import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.LicenseIssuer;
import dev.licensing.issue.Licenses;
import dev.licensing.issue.SigningKey;
import dev.licensing.issue.TrustedKey;
import dev.licensing.verify.TrustUpdate;
import dev.licensing.verify.TrustedKeys;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Roots and an issuer for tests, all at one time. */
final class Ceremony {
    static final License LICENSE = Licenses.sampleAt(Instant.parse("2026-11-21T20:45:00Z"));
    static final Instant NOW = LICENSE.issuedAt();
    static final Clock CLOCK = Clock.fixed(NOW.plusMillis(999), ZoneOffset.UTC);
    static final Ed25519SigningKey ALICE = key();
    static final Ed25519SigningKey BOB = key();
    static final Ed25519SigningKey CAROL = key();
    static final Ed25519SigningKey ACME = key();
    static final Root ROOT_ALICE = Root.of("alice", List.of(ALICE));
    static final Root ROOT_BOB = Root.of("bob", List.of(BOB));
    static final Root ROOT_CAROL = Root.of("carol", List.of(CAROL));
    static final List<Root> ROOTS = List.of(ROOT_ALICE, ROOT_BOB);

    private Ceremony() {}

    static Ed25519SigningKey key() {
        return Ed25519SigningKey.generate(new SecureRandom());
    }

    /** Two roots, who must both sign, and one issuer. */
    static TrustBundleDraft first() {
        return TrustBundleDraft.first(2, ROOTS).withIssuer("acme", List.of(TrustedKey.of(ACME)));
    }

    static SignedTrustBundle sign(TrustBundleDraft draft, SigningKey... keys) {
        return signer(keys).sign(draft);
    }

    /** Signed by both roots. */
    static SignedTrustBundle whole(TrustBundleDraft draft) {
        return sign(draft, ALICE, BOB);
    }

    static TrustBundleIssuer signer(SigningKey... keys) {
        return TrustBundleIssuer.signingWith(List.of(keys), CLOCK);
    }

    static SignedTrustBundle add(SignedTrustBundle bundle, SignedTrustBundle before, SigningKey... keys) {
        return signer(keys).addSignatures(bundle, Optional.of(before));
    }

    /** A product that ships the keys of the two roots. */
    static TrustedKeys platform() {
        return TrustedKeys.parse(RootKeysWriter.write(2, ROOTS));
    }

    static TrustedKeys taken(TrustUpdate update) {
        if (update instanceof TrustedKeys trust) {
            return trust;
        }
        throw new AssertionError("not taken: " + update);
    }

    static byte[] license(SigningKey key) {
        return LicenseIssuer.signingWith(key, CLOCK).issue(LICENSE);
    }

    static JsonNode json(TrustBundleDraft draft) {
        return JsonMapper.shared().readTree(draft.toPayload(NOW));
    }
}
