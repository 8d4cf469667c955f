package dev.licensing.verify;

import dev.licensing.core.InvalidValueException;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.strict.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that a product trusts to sign licenses, and which signatures each issuer's licenses must carry. Immutable,
 * thread-safe; parse once and keep it.
 *
 * <p>The text form is JSON: {@code {"version":1,"issuers":[{"issuerId":"acme","jwk":{"kty":"OKP","crv":"Ed25519",
 * "x":"…"},"notBefore":"…Z"?,"notAfter":"…Z"?}],"requires":{"acme":["Ed25519"]}}}, keys as of RFC 8037. An issuer whose
 * licenses are also signed with ML-DSA-65 has a key of each, {@code {"kty":"AKP","alg":"ML-DSA-65","pub":"…"}} as of RFC 9964
 * being the other, and requires {@code ["Ed25519","ML-DSA-65"]}. Ship the text inside the product, where a customer cannot
 * replace it unseen.
 */
public final class TrustedKeys {
    private final long version;
    private final List<IssuerKey> keys;
    private final Map<String, List<Algorithm>> requires;

    TrustedKeys(long version, List<IssuerKey> keys, Map<String, List<Algorithm>> requires) {
        this.version = version;
        this.keys = List.copyOf(keys);
        this.requires = Map.copyOf(requires);
    }

    /**
     * Reads trusted keys.
     *
     * @param json the text form
     * @return the keys
     * @throws InvalidTrustException when the text breaks the form, or a key does not pass a full validation
     */
    public static TrustedKeys parse(String json) {
        try {
            return TrustedKeysReader.read(json);
        } catch (RefusedException e) {
            throw new InvalidTrustException(e.refusal());
        } catch (InvalidValueException e) {
            throw new InvalidTrustException(RefusedException.malformed(e).refusal());
        }
    }

    /**
     * The version of this trust; a license may demand a least one.
     *
     * @return from 0
     */
    public long version() {
        return version;
    }

    Optional<IssuerKey> find(String kid) {
        for (IssuerKey key : keys) {
            if (key.kid().equals(kid)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** The algorithms that must all have signed a license of this issuer. */
    List<Algorithm> requiredOf(String issuerId) {
        return requires.getOrDefault(issuerId, List.of());
    }

    @Override
    public String toString() {
        return "TrustedKeys[version " + version + ", issuers " + requires.keySet() + "]";
    }
}
