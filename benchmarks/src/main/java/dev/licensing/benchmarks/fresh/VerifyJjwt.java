package dev.licensing.benchmarks.fresh;

import io.jsonwebtoken.Jwts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;

/** A token with EdDSA by jjwt with Gson: from files to trusted claims. Prints nanoseconds inside main. */
public final class VerifyJjwt {
    private VerifyJjwt() {}

    /**
     * Verifies once.
     *
     * @param arguments the public key's file (X.509), the token's file, how many claims there are
     * @throws IOException when a file cannot be read
     * @throws GeneralSecurityException when the key cannot be read
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        long start = System.nanoTime();
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Files.readAllBytes(Path.of(arguments[0]))));
        int claims = Jwts.parser()
                .verifyWith(key)
                .build()
                .parseSignedClaims(Files.readString(Path.of(arguments[1])))
                .getPayload()
                .size();
        long nanoseconds = System.nanoTime() - start;
        if (claims != Integer.parseInt(arguments[2])) {
            throw new IllegalStateException("the token has " + claims + " claims");
        }
        System.out.println(nanoseconds);
    }
}
