package dev.licensing.issue;

import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.key.Jwk;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The public key of an issuer as products shall trust it. Immutable, thread-safe. What it says is checked when it is
 * written.
 *
 * @param algorithm the JOSE name of the signature algorithm, {@code Ed25519} or {@code ML-DSA-65}
 * @param publicJwk the key as {@link SigningKey#publicJwk} gives it
 * @param notBefore the first second at which a license that the key has signed may have been issued; empty for no limit
 * @param notAfter the last such second, which belongs to the time; empty for no limit
 */
public record TrustedKey(String algorithm, String publicJwk, Optional<Instant> notBefore, Optional<Instant> notAfter) {
    /**
     * A key that is trusted at all times.
     *
     * @param key the key, of which the public part is taken
     * @return the trusted key
     */
    public static TrustedKey of(SigningKey key) {
        return new TrustedKey(key.algorithm(), key.publicJwk(), Optional.empty(), Optional.empty());
    }

    /**
     * A key that is trusted at all times.
     *
     * @param publicJwk the key as {@link SigningKey#publicJwk} gives it
     * @return the trusted key
     * @throws IllegalArgumentException when it is no JSON Web Key of an algorithm that licenses are signed with
     */
    public static TrustedKey ofJwk(String publicJwk) {
        return new TrustedKey(algorithmOf(publicJwk).wireName(), publicJwk, Optional.empty(), Optional.empty());
    }

    /**
     * Keys that are trusted at all times.
     *
     * @param keys the keys, of which the public parts are taken
     * @return the trusted keys, in the same order
     */
    public static List<TrustedKey> allOf(List<? extends SigningKey> keys) {
        return keys.stream().map(TrustedKey::of).toList();
    }

    /**
     * The same key for licenses that are issued from a time on.
     *
     * @param from the first second
     * @return a new trusted key
     */
    public TrustedKey notBefore(Instant from) {
        return new TrustedKey(algorithm, publicJwk, Optional.of(from), notAfter);
    }

    /**
     * The same key for licenses that are issued up to a time; those stay good after it.
     *
     * @param last the last second
     * @return a new trusted key
     */
    public TrustedKey notAfter(Instant last) {
        return new TrustedKey(algorithm, publicJwk, notBefore, Optional.of(last));
    }

    /**
     * Names the key.
     *
     * @return its RFC 7638 thumbprint, which is what the signatures of licenses call it by
     * @throws IllegalArgumentException when it is no JSON Web Key of an algorithm that licenses are signed with
     */
    public String kid() {
        Algorithm ofKey = algorithmOf(publicJwk);
        String member = ofKey == Algorithm.ED25519 ? "x" : "pub";
        String encoded = read(publicJwk).path(member).asString("");
        return Jwk.thumbprint(ofKey, Base64.getUrlDecoder().decode(encoded));
    }

    private static Algorithm algorithmOf(String jwk) {
        JsonNode json = read(jwk);
        String member = json.path("kty").asString("").equals("OKP") ? "crv" : "alg";
        return Algorithm.ofWireName(json.path(member).asString(""))
                .orElseThrow(() -> noKey("one of no known algorithm"));
    }

    private static JsonNode read(String jwk) {
        try {
            return JsonMapper.shared().readTree(jwk);
        } catch (JacksonException e) {
            throw noKey("no JSON");
        }
    }

    private static IllegalArgumentException noKey(String found) {
        return new IllegalArgumentException(
                "the public key is " + found + "; allowed is a JSON Web Key of " + Algorithm.allowed());
    }
}
