package dev.licensing.verify.trust;

import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictJson;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads the texts that say what is trusted: the payload of a signed bundle, and the two that a product ships as they are, the
 * keys of issuers or the keys of roots.
 */
public final class TrustReader {
    private static final String SHIPPED = "trusted-keys";
    private static final String BUNDLE = "bundle";

    private TrustReader() {}

    /** Reads what a product ships: either issuers, which nothing but the next product changes, or roots, which sign bundles. */
    public static Trust readShipped(String text) throws RefusedException {
        JsonReader json = JsonReader.of(SHIPPED, StrictJson.parse(SHIPPED, text));
        if (json.has("roots")) {
            json.requireExactly("roots");
            RootKeys roots = RootsReader.read(json.object("roots"));
            return new Trust(0, IssuerKeys.NONE, roots, Revocations.NONE, Optional.empty(), Optional.empty());
        }
        json.requireExactly("version", "issuers", "requires");
        IssuerKeys issuers = IssuersReader.read(json);
        return new Trust(
                version(json, 0), issuers, RootKeys.NONE, Revocations.NONE, Optional.empty(), Optional.empty());
    }

    /**
     * Reads {@code license-trust.v1+json}. Members that this version does not know are ignored: a newer vendor may say more. In the
     * entries of roots and issuers they refuse, since one that limits a key must not be overlooked.
     */
    public static Trust readBundle(byte[] payload) throws RefusedException {
        JsonReader json = bundle(payload);
        Instant issuedAt = json.instant("issuedAt");
        Instant nextUpdate = json.instant("nextUpdate");
        if (!nextUpdate.isAfter(issuedAt)) {
            throw RefusedException.malformed(
                    json.nameOf("nextUpdate"), json.text("nextUpdate"), "an instant after issuedAt");
        }
        RootKeys roots = RootsReader.read(json.object("roots"));
        IssuerKeys issuers = IssuersReader.read(json);
        requireApart(json, roots, issuers);
        return new Trust(
                version(json, 1),
                issuers,
                roots,
                RevocationsReader.read(json),
                Optional.of(issuedAt),
                Optional.of(nextUpdate));
    }

    /** The version that a bundle nobody here can vouch for claims: enough to pass over it, and never more than that. */
    public static long claimedVersion(byte[] payload) throws RefusedException {
        return version(bundle(payload), 1);
    }

    private static JsonReader bundle(byte[] payload) throws RefusedException {
        return JsonReader.of(BUNDLE, StrictJson.parse(BUNDLE, payload));
    }

    private static long version(JsonReader json, long least) throws RefusedException {
        long version = json.whole("version");
        if (version < least) {
            throw RefusedException.malformed(json.nameOf("version"), Long.toString(version), "a number from " + least);
        }
        return version;
    }

    /** Whoever steals the key of an issuer must not hold that of a root. */
    private static void requireApart(JsonReader json, RootKeys roots, IssuerKeys issuers) throws RefusedException {
        for (RootKey root : roots.keys()) {
            if (issuers.find(root.kid()).isPresent()) {
                throw RefusedException.malformed(
                        json.nameOf("issuers"), "the root's key " + root.kid(), "keys that are no root's");
            }
        }
    }
}
