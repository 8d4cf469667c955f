package dev.licensing.benchmarks;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.util.HexFormat;

/** JSON web tokens with 20 claims: one with EdDSA, its public key in two forms, and one with RSA-2048. */
record SignedTokens(Path edDsa, Path jwk, Path edDsaKey, Path rsa, Path rsaKey) {
    /** What precedes the 32 bytes of an Ed25519 key in X.509 (RFC 8410). */
    private static final String X509_OF_ED25519 = "302a300506032b6570032100";

    static SignedTokens createIn(Path folder) throws IOException, GeneralSecurityException, JOSEException {
        SignedTokens tokens = new SignedTokens(
                folder.resolve("eddsa.jwt"),
                folder.resolve("eddsa.jwk"),
                folder.resolve("eddsa.x509"),
                folder.resolve("rsa.jwt"),
                folder.resolve("rsa.x509"));
        tokens.writeEdDsa();
        tokens.writeRsa();
        return tokens;
    }

    private void writeEdDsa() throws IOException, JOSEException {
        OctetKeyPair key = new OctetKeyPairGenerator(Curve.Ed25519).generate();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder();
        for (int i = 1; i <= Fixtures.FEATURES; i++) {
            claims.claim("Feature" + i, i * 100);
        }
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.EdDSA), claims.build());
        token.sign(new Ed25519Signer(key));
        Files.writeString(edDsa, token.serialize());
        Files.writeString(jwk, key.toPublicJWK().toJSONString());
        HexFormat hex = HexFormat.of();
        Files.write(edDsaKey, hex.parseHex(X509_OF_ED25519 + hex.formatHex(key.getDecodedX())));
    }

    private void writeRsa() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        JWTCreator.Builder token = JWT.create();
        for (int i = 1; i <= Fixtures.FEATURES; i++) {
            token.withClaim("Feature" + i, i * 100);
        }
        Files.writeString(rsa, token.sign(Algorithm.RSA256(null, (RSAPrivateKey) keys.getPrivate())));
        Files.write(rsaKey, keys.getPublic().getEncoded());
    }
}
