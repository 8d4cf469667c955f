package dev.licensing.verify.bouncycastle;

import dev.licensing.verify.bouncycastle.crypto.digests.SHA256Digest;
import dev.licensing.verify.bouncycastle.crypto.digests.SHAKEDigest;
import dev.licensing.verify.bouncycastle.crypto.params.MLDSAParameters;
import dev.licensing.verify.bouncycastle.crypto.signers.mldsa.MLDSAEngine;
import dev.licensing.verify.bouncycastle.math.ec.rfc8032.Ed25519;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;

/** Uses the relocated classes; a program of its own, so that it also runs in a JVM that has nothing but java.base. */
final class RelocatedProbe {
    private RelocatedProbe() {}

    /**
     * The answers to test 3 of RFC 8032, section 7.1, to the first example of FIPS 180-4, and to ML-DSA-65 with the seed of
     * RFC 9881, appendix C, of which the public key is given by its SHA-256.
     */
    static final String EXPECTED = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025 true false "
            + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad "
            + "d666806e11cee19a7c989f7445f90dd419cf4d2d51db8c0fdb4c0f0a542238c9 true false";

    private static final byte[] SEED = hex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7");
    private static final byte[] MESSAGE = hex("af82");

    public static void main(String[] arguments) {
        byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(SEED, 0, key, 0);
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(SEED, 0, key, 0, MESSAGE, 0, MESSAGE.length, signature, 0);
        Ed25519.PublicPoint point = Ed25519.validatePublicKeyFullExport(key, 0);
        boolean genuine = Ed25519.verify(signature, 0, point, MESSAGE, 0, MESSAGE.length);
        boolean tampered = Ed25519.verify(signature, 0, point, MESSAGE, 0, 1);
        System.out.print(HexFormat.of().formatHex(key) + " " + genuine + " " + tampered + " "
                + sha256(new byte[] {'a', 'b', 'c'}) + " " + mlDsa65());
    }

    private static String mlDsa65() {
        byte[] seed = hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        byte[][] key = engine().generateKeyPairInternal(seed);
        byte[] encoded = Arrays.copyOf(key[0], key[0].length + key[6].length);
        System.arraycopy(key[6], 0, encoded, key[0].length, key[6].length);
        MLDSAEngine signer = engine();
        signer.initSign(key[2], false, new byte[0]);
        byte[] signature = signer.signInternal(
                MESSAGE, MESSAGE.length, key[0], key[1], key[5], key[3], key[4], new byte[MLDSAEngine.RndBytes]);
        return sha256(encoded) + " " + accepts(key, MESSAGE, signature) + " " + accepts(key, SEED, signature);
    }

    private static boolean accepts(byte[][] key, byte[] message, byte[] signature) {
        MLDSAEngine verifier = engine();
        verifier.initVerify(key[0], key[6], false, new byte[0]);
        SHAKEDigest digest = verifier.getShake256Digest();
        digest.update(message, 0, message.length);
        return verifier.verifyInternal(signature, signature.length, digest, key[0], key[6]);
    }

    private static MLDSAEngine engine() {
        return MLDSAEngine.getInstance(MLDSAParameters.ml_dsa_65, null);
    }

    private static String sha256(byte[] bytes) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** The folder that holds the relocated classes. */
    static Path classes() {
        return place(Ed25519.class);
    }

    static Path place(Class<?> type) {
        try {
            URI place = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            return Path.of(place);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
