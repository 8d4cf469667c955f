package dev.licensing.verify.key;

import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictBase64;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Public keys as JSON Web Keys, with their RFC 7638 thumbprints: Ed25519 of RFC 8037 (key type {@code OKP}), ML-DSA-65 of
 * RFC 9964 (key type {@code AKP}).
 */
public final class Jwk {
    private static final String OCTET_KEY_PAIR = "OKP";
    private static final String ALGORITHM_KEY_PAIR = "AKP";
    private static final String CURVE = Algorithm.ED25519.wireName();
    private static final String ML_DSA_65 = Algorithm.ML_DSA_65.wireName();

    private Jwk() {}

    /** Reads a key of any algorithm that a signature may have. */
    public static PublicKey read(JsonReader jwk) throws RefusedException {
        String keyType = jwk.text("kty");
        if (keyType.equals(OCTET_KEY_PAIR)) {
            return readEd25519(jwk);
        }
        if (keyType.equals(ALGORITHM_KEY_PAIR)) {
            return readMlDsa65(jwk);
        }
        throw RefusedException.malformed(jwk.nameOf("kty"), keyType, OCTET_KEY_PAIR + " or " + ALGORITHM_KEY_PAIR);
    }

    /** Reads a key of exactly the members {@code kty}, {@code crv}, {@code x}. */
    public static Ed25519PublicKey readEd25519(JsonReader jwk) throws RefusedException {
        requireValue(jwk, "kty", OCTET_KEY_PAIR);
        requireValue(jwk, "crv", CURVE);
        jwk.requireExactly("kty", "crv", "x");
        Optional<Ed25519PublicKey> key = Ed25519PublicKey.decode(bytes(jwk, "x"));
        if (key.isEmpty()) {
            throw invalid(jwk, "x", Algorithm.ED25519);
        }
        return key.get();
    }

    /** Reads a key of exactly the members {@code kty}, {@code alg}, {@code pub}. */
    private static MlDsa65PublicKey readMlDsa65(JsonReader jwk) throws RefusedException {
        requireValue(jwk, "alg", ML_DSA_65);
        jwk.requireExactly("kty", "alg", "pub");
        Optional<MlDsa65PublicKey> key = MlDsa65PublicKey.decode(bytes(jwk, "pub"));
        if (key.isEmpty() || key.get().isBlank()) {
            throw invalid(jwk, "pub", Algorithm.ML_DSA_65);
        }
        return key.get();
    }

    /** The key as compact JSON. */
    public static String write(Algorithm algorithm, byte[] publicKey) {
        String encoded = StrictBase64.encodeUrl(publicKey);
        return algorithm == Algorithm.ED25519
                ? "{\"kty\":\"" + OCTET_KEY_PAIR + "\",\"crv\":\"" + CURVE + "\",\"x\":\"" + encoded + "\"}"
                : "{\"kty\":\"" + ALGORITHM_KEY_PAIR + "\",\"alg\":\"" + ML_DSA_65 + "\",\"pub\":\"" + encoded + "\"}";
    }

    /** The RFC 7638 thumbprint: base64url of SHA-256 over the required members in lexicographic order. */
    public static String thumbprint(Algorithm algorithm, byte[] publicKey) {
        String encoded = StrictBase64.encodeUrl(publicKey);
        String members = algorithm == Algorithm.ED25519
                ? "{\"crv\":\"" + CURVE + "\",\"kty\":\"" + OCTET_KEY_PAIR + "\",\"x\":\"" + encoded + "\"}"
                : "{\"alg\":\"" + ML_DSA_65 + "\",\"kty\":\"" + ALGORITHM_KEY_PAIR + "\",\"pub\":\"" + encoded + "\"}";
        return StrictBase64.encodeUrl(Sha256.digest(members.getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] bytes(JsonReader jwk, String member) throws RefusedException {
        return StrictBase64.decodeUrl(jwk.nameOf(member), jwk.text(member));
    }

    private static void requireValue(JsonReader jwk, String member, String allowed) throws RefusedException {
        String found = jwk.text(member);
        if (!found.equals(allowed)) {
            throw RefusedException.malformed(jwk.nameOf(member), found, allowed);
        }
    }

    private static RefusedException invalid(JsonReader jwk, String member, Algorithm algorithm) {
        return RefusedException.malformed(
                jwk.nameOf(member), "no valid public key", "a valid " + algorithm.wireName() + " public key");
    }
}
