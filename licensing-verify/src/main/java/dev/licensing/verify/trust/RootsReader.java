package dev.licensing.verify.trust;

import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.key.PublicKey;
import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code roots}: one to three roots, and how many of them it takes. */
final class RootsReader {
    private static final int MOST_ROOTS = 3;

    private RootsReader() {}

    static RootKeys read(JsonReader json) throws RefusedException {
        json.requireExactly("threshold", "keys");
        List<RootKey> keys = new ArrayList<>();
        for (JsonReader entry : json.objects("keys")) {
            keys.add(newKey(entry, keys));
        }
        RootKeys roots = new RootKeys(json.number("threshold"), keys);
        requireCount(json, roots);
        requireEd25519(json, roots);
        return roots;
    }

    private static RootKey newKey(JsonReader entry, List<RootKey> others) throws RefusedException {
        entry.requireExactly("rootId", "jwk");
        PublicKey key = Jwk.read(entry.object("jwk"));
        String kid = Jwk.thumbprint(key.algorithm(), key.encoded());
        for (RootKey other : others) {
            if (other.kid().equals(kid)) {
                throw RefusedException.malformed(entry.nameOf("jwk"), "the key " + kid, "each key once");
            }
        }
        return new RootKey(StrictIdentifier.require(entry.nameOf("rootId"), entry.text("rootId")), kid, key);
    }

    private static void requireCount(JsonReader json, RootKeys roots) throws RefusedException {
        int count = roots.rootIds().size();
        if (count < 1 || count > MOST_ROOTS) {
            throw RefusedException.malformed(json.nameOf("keys"), count + " roots", "1 to " + MOST_ROOTS + " roots");
        }
        if (roots.threshold() < 1 || roots.threshold() > count) {
            throw RefusedException.malformed(
                    json.nameOf("threshold"), Integer.toString(roots.threshold()), "1 to " + count + ", the roots");
        }
    }

    /** The younger algorithm stands beside the older one, never in its place. */
    private static void requireEd25519(JsonReader json, RootKeys roots) throws RefusedException {
        for (String rootId : roots.rootIds()) {
            Set<Algorithm> algorithms = roots.algorithmsOf(rootId);
            if (!algorithms.contains(Algorithm.ED25519)) {
                throw RefusedException.malformed(
                        json.nameOf("keys"),
                        "the root " + rootId + " with a key of ML-DSA-65 alone",
                        "a key of Ed25519 for each root");
            }
        }
    }
}
