package dev.licensing.issue.trust;

import dev.licensing.issue.SigningKey;
import dev.licensing.issue.TrustedKey;
import dev.licensing.verify.TrustedKeys;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who may say, together with others, which issuers are trusted: a name, and the public keys that it signs with. It
 * counts once, whatever the number of its keys, and only when it has signed with a key of each of their algorithms. What it
 * says is checked when a bundle is signed. Immutable.
 *
 * @param rootId the root's identifier, of {@code A-Z a-z 0-9 . _ -}
 * @param publicJwks the keys as {@link SigningKey#publicJwk} gives them, at least one of Ed25519
 */
public record Root(String rootId, List<String> publicJwks) {
    /** Copies the list. */
    public Root {
        publicJwks = List.copyOf(publicJwks);
    }

    /**
     * A root with these keys.
     *
     * @param rootId the root's identifier
     * @param keys its keys, of which the public parts are taken
     * @return the root
     */
    public static Root of(String rootId, List<? extends SigningKey> keys) {
        return new Root(rootId, keys.stream().map(SigningKey::publicJwk).toList());
    }

    /**
     * The roots of a text that a product could ship.
     *
     * @param rootKeys as {@link RootKeysWriter} writes them
     * @return its roots
     * @throws dev.licensing.verify.InvalidTrustException when products would refuse the text
     * @throws InvalidTrustBundleException when it has issuers instead of roots
     */
    public static List<Root> parseAll(String rootKeys) {
        TrustedKeys.parse(rootKeys);
        JsonNode keys = JsonMapper.shared().readTree(rootKeys).path("roots").path("keys");
        if (keys.isMissingNode()) {
            throw InvalidTrustBundleException.of("trusted-keys.roots", "missing", "the keys of roots");
        }
        return StatementReader.roots(keys);
    }

    /**
     * Names the keys.
     *
     * @return their RFC 7638 thumbprints, in the same order
     * @throws IllegalArgumentException when one is no JSON Web Key of an algorithm that bundles are signed with
     */
    public List<String> kids() {
        return publicJwks.stream().map(jwk -> TrustedKey.ofJwk(jwk).kid()).toList();
    }
}
