package dev.licensing.examples.vendortool;

import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.MlDsa65SigningKey;
import dev.licensing.issue.SigningKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The private keys of an issuer: one of Ed25519, and when it is hybrid one of ML-DSA-65 beside it. */
record IssuerKeys(Ed25519SigningKey ed25519, Optional<MlDsa65SigningKey> mlDsa65) {
    static IssuerKeys generate(boolean hybrid) {
        SecureRandom random = new SecureRandom();
        return new IssuerKeys(
                Ed25519SigningKey.generate(random),
                hybrid ? Optional.of(MlDsa65SigningKey.generate(random)) : Optional.empty());
    }

    /** All of them sign every license. */
    List<SigningKey> all() {
        List<SigningKey> keys = new ArrayList<>();
        keys.add(ed25519);
        mlDsa65.ifPresent(keys::add);
        return keys;
    }

    List<String> kids() {
        return all().stream().map(SigningKey::kid).toList();
    }
}
