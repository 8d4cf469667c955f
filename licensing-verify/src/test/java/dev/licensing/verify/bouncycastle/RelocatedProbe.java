package dev.licensing.verify.bouncycastle;

import dev.licensing.verify.bouncycastle.crypto.digests.SHA256Digest;
import dev.licensing.verify.bouncycastle.math.ec.rfc8032.Ed25519;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HexFormat;

/** Uses the relocated classes; a program of its own, so that it also runs in a JVM that has nothing but java.base. */
final class RelocatedProbe {
    private RelocatedProbe() {}

    /** The answers to test 3 of RFC 8032, section 7.1, and to the first example of FIPS 180-4. */
    static final String EXPECTED = "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025 true false "
            + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

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
        System.out.print(HexFormat.of().formatHex(key) + " " + genuine + " " + tampered + " " + sha256());
    }

    private static String sha256() {
        SHA256Digest digest = new SHA256Digest();
        digest.update(new byte[] {'a', 'b', 'c'}, 0, 3);
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
