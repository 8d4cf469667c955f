package dev.licensing.examples.vendortool.keys;

import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.MlDsa65SigningKey;
import dev.licensing.issue.SigningKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The private keys of an issuer or of a root: one of Ed25519, and when it is hybrid one of ML-DSA-65 beside it.
 *
 * @param ed25519 the key that is always there
 * @param mlDsa65 the key of a hybrid issuer or root
 */
public record PrivateKeys(Ed25519SigningKey ed25519, Optional<MlDsa65SigningKey> mlDsa65) {
    /**
     * Makes new keys.
     *
     * @param hybrid whether there is one of ML-DSA-65
     * @return the keys
     */
    public static PrivateKeys generate(boolean hybrid) {
        SecureRandom random = new SecureRandom();
        return new PrivateKeys(
                Ed25519SigningKey.generate(random),
                hybrid ? Optional.of(MlDsa65SigningKey.generate(random)) : Optional.empty());
    }

    /**
     * The keys, which all sign every file.
     *
     * @return Ed25519 first
     */
    public List<SigningKey> all() {
        List<SigningKey> keys = new ArrayList<>();
        keys.add(ed25519);
        mlDsa65.ifPresent(keys::add);
        return keys;
    }

    /**
     * Names the keys.
     *
     * @return their RFC 7638 thumbprints, in the same order
     */
    public List<String> kids() {
        return all().stream().map(SigningKey::kid).toList();
    }
}
