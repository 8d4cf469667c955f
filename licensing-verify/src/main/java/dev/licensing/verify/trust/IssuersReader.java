package dev.licensing.verify.trust;

import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.key.PublicKey;
import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictIdentifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code issuers} and {@code requires}: every issuer has keys, and says which algorithms its licenses must carry. */
final class IssuersReader {
    private IssuersReader() {}

    static IssuerKeys read(JsonReader json) throws RefusedException {
        List<IssuerKey> keys = keys(json);
        return new IssuerKeys(keys, requires(json.object("requires"), keys));
    }

    private static List<IssuerKey> keys(JsonReader json) throws RefusedException {
        List<IssuerKey> keys = new ArrayList<>();
        for (JsonReader entry : json.objects("issuers")) {
            IssuerKey key = key(entry);
            for (IssuerKey other : keys) {
                if (other.kid().equals(key.kid())) {
                    throw RefusedException.malformed(entry.nameOf("jwk"), "the key " + key.kid(), "each key once");
                }
            }
            keys.add(key);
        }
        if (keys.isEmpty()) {
            throw RefusedException.malformed(json.nameOf("issuers"), "no key", "at least one key");
        }
        return keys;
    }

    private static IssuerKey key(JsonReader entry) throws RefusedException {
        entry.requireOnly("issuerId", "jwk", "notBefore", "notAfter");
        PublicKey key = Jwk.read(entry.object("jwk"));
        requireOrder(entry);
        return new IssuerKey(
                StrictIdentifier.require(entry.nameOf("issuerId"), entry.text("issuerId")),
                Jwk.thumbprint(key.algorithm(), key.encoded()),
                key,
                entry.optionalInstant("notBefore"),
                entry.optionalInstant("notAfter"));
    }

    private static void requireOrder(JsonReader entry) throws RefusedException {
        Optional<Instant> notBefore = entry.optionalInstant("notBefore");
        Optional<Instant> notAfter = entry.optionalInstant("notAfter");
        if (notBefore.isPresent() && notAfter.isPresent() && notAfter.get().isBefore(notBefore.get())) {
            throw RefusedException.malformed(
                    entry.nameOf("notAfter"), entry.text("notAfter"), "an instant from notBefore on");
        }
    }

    private static Map<String, List<Algorithm>> requires(JsonReader json, List<IssuerKey> keys)
            throws RefusedException {
        Map<String, List<Algorithm>> requires = new LinkedHashMap<>();
        for (String issuerId : json.names()) {
            requires.put(issuerId, algorithms(json, issuerId, keys));
        }
        for (IssuerKey key : keys) {
            if (!requires.containsKey(key.issuerId())) {
                throw RefusedException.malformed(json.nameOf(key.issuerId()), "missing", "the issuer's algorithms");
            }
        }
        return requires;
    }

    private static List<Algorithm> algorithms(JsonReader json, String issuerId, List<IssuerKey> keys)
            throws RefusedException {
        List<Algorithm> algorithms = new ArrayList<>();
        for (String name : json.texts(issuerId)) {
            Optional<Algorithm> algorithm = Algorithm.ofWireName(name);
            if (algorithm.isEmpty() || !hasKey(keys, issuerId, algorithm.get())) {
                throw RefusedException.malformed(
                        json.nameOf(issuerId), name, "algorithms that the issuer has a key of");
            }
            if (algorithms.contains(algorithm.get())) {
                throw RefusedException.malformed(json.nameOf(issuerId), name + " twice", "each algorithm once");
            }
            algorithms.add(algorithm.get());
        }
        requireEd25519(json.nameOf(issuerId), algorithms);
        return List.copyOf(algorithms);
    }

    /** The younger algorithm stands beside the older one, never in its place: a license must outlive either of them. */
    private static void requireEd25519(String name, List<Algorithm> algorithms) throws RefusedException {
        if (!algorithms.contains(Algorithm.ED25519)) {
            throw RefusedException.malformed(
                    name,
                    algorithms.isEmpty() ? "no algorithm" : Algorithm.ML_DSA_65.wireName() + " alone",
                    "Ed25519, or Ed25519 and ML-DSA-65");
        }
    }

    private static boolean hasKey(List<IssuerKey> keys, String issuerId, Algorithm algorithm) {
        for (IssuerKey key : keys) {
            if (key.issuerId().equals(issuerId) && key.key().algorithm() == algorithm) {
                return true;
            }
        }
        return false;
    }
}
