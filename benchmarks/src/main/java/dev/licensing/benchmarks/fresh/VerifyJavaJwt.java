package dev.licensing.benchmarks.fresh;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;

/** A token with RS256, for want of EdDSA, by java-jwt: from files to trusted claims. Prints nanoseconds inside main. */
public final class VerifyJavaJwt {
    private VerifyJavaJwt() {}

    /**
     * Verifies once.
     *
     * @param arguments the public key's file (X.509), the token's file, how many claims there are
     * @throws IOException when a file cannot be read
     * @throws GeneralSecurityException when the key cannot be read
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        long start = System.nanoTime();
        RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Files.readAllBytes(Path.of(arguments[0]))));
        int claims = JWT.require(Algorithm.RSA256(key, null))
                .build()
                .verify(Files.readString(Path.of(arguments[1])))
                .getClaims()
                .size();
        long nanoseconds = System.nanoTime() - start;
        if (claims != Integer.parseInt(arguments[2])) {
            throw new IllegalStateException("the token has " + claims + " claims");
        }
        System.out.println(nanoseconds);
    }
}
