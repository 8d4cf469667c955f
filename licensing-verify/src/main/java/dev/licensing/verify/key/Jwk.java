package dev.licensing.verify.key;

import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictBase64;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Ed25519 public keys as JSON Web Keys of RFC 8037, with their RFC 7638 thumbprints. */
public final class Jwk {
    private static final String KEY_TYPE = "OKP";
    private static final String CURVE = "Ed25519";

    private Jwk() {}

    /** Reads a key of exactly the members {@code kty}, {@code crv}, {@code x}. */
    public static Ed25519PublicKey read(JsonReader jwk) throws RefusedException {
        requireValue(jwk, "kty", KEY_TYPE);
        requireValue(jwk, "crv", CURVE);
        jwk.requireExactly("kty", "crv", "x");
        byte[] encoded = StrictBase64.decodeUrl(jwk.nameOf("x"), jwk.text("x"));
        Optional<Ed25519PublicKey> key = Ed25519PublicKey.decode(encoded);
        if (key.isEmpty()) {
            throw RefusedException.malformed(jwk.nameOf("x"), "no valid public key", "a valid Ed25519 public key");
        }
        return key.get();
    }

    /** The key as compact JSON. */
    public static String write(byte[] publicKey) {
        return "{\"kty\":\"" + KEY_TYPE + "\",\"crv\":\"" + CURVE + "\",\"x\":\"" + StrictBase64.encodeUrl(publicKey)
                + "\"}";
    }

    /** The RFC 7638 thumbprint: base64url of SHA-256 over the required members in lexicographic order. */
    public static String thumbprint(byte[] publicKey) {
        String members = "{\"crv\":\"" + CURVE + "\",\"kty\":\"" + KEY_TYPE + "\",\"x\":\""
                + StrictBase64.encodeUrl(publicKey) + "\"}";
        return StrictBase64.encodeUrl(Sha256.digest(members.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void requireValue(JsonReader jwk, String member, String allowed) throws RefusedException {
        String found = jwk.text(member);
        if (!found.equals(allowed)) {
            throw RefusedException.malformed(jwk.nameOf(member), found, allowed);
        }
    }
}
