package dev.licensing.benchmarks.fresh;

import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;

/** A token with EdDSA by nimbus-jose-jwt with Tink: from files to trusted claims. Prints nanoseconds inside main. */
public final class VerifyNimbus {
    private VerifyNimbus() {}

    /**
     * Verifies once.
     *
     * @param arguments the public key's file (JWK), the token's file, how many claims there are
     * @throws Exception when the token or the key cannot be read
     */
    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        OctetKeyPair key = OctetKeyPair.parse(Files.readString(Path.of(arguments[0])));
        SignedJWT token = SignedJWT.parse(Files.readString(Path.of(arguments[1])));
        boolean verified = token.verify(new Ed25519Verifier(key));
        int claims = token.getJWTClaimsSet().getClaims().size();
        long nanoseconds = System.nanoTime() - start;
        if (!verified || claims != Integer.parseInt(arguments[2])) {
            throw new IllegalStateException("the token does not verify");
        }
        System.out.println(nanoseconds);
    }
}
