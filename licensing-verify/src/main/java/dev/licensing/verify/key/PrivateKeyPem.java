package dev.licensing.verify.key;

import dev.licensing.verify.envelope.Algorithm;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Private keys as PKCS#8 PEM (RFC 7468), encrypted with PBES2 of RFC 8018 when there is a password: Ed25519 as of RFC 8410,
 * ML-DSA-65 as of RFC 9881 in its seed form. OpenSSL reads them, the latter from 3.5 on.
 */
public final class PrivateKeyPem {
    private static final String PLAIN = "PRIVATE KEY";
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";

    /** All of RFC 8410's structure before the 32 secret bytes: the encoding is fixed for this algorithm. */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    /** The same of RFC 9881, whose seed form is one of three. */
    private static final byte[] ML_DSA_65 = HexFormat.of().parseHex("3034020100300b060960864801650304031204228020");

    /** The algorithm's identifier, and where it stands in the other two forms, whose lengths take two bytes more. */
    private static final byte[] ML_DSA_65_IDENTIFIER = HexFormat.of().parseHex("300b0609608648016503040312");

    private static final int IDENTIFIER_OF_LONG_FORMS = 7;

    private PrivateKeyPem() {}

    public static String write(PrivateKey key, Optional<char[]> password) {
        byte[] prefix = key.algorithm() == Algorithm.ED25519 ? ED25519 : ML_DSA_65;
        byte[] seed = key.seed();
        byte[] pkcs8 = Arrays.copyOf(prefix, prefix.length + seed.length);
        System.arraycopy(seed, 0, pkcs8, prefix.length, seed.length);
        return password.isEmpty() ? armor(PLAIN, pkcs8) : armor(ENCRYPTED, Pbes2.encrypt(pkcs8, password.get()));
    }

    /**
     * Reads a key.
     *
     * @throws KeyFileException when the text is no key of either algorithm, or the password is missing or wrong
     */
    public static PrivateKey read(String pem, Optional<char[]> password) throws KeyFileException {
        String text = pem.strip();
        if (text.startsWith(begin(ENCRYPTED))) {
            if (password.isEmpty()) {
                throw new KeyFileException("the private key is encrypted; set the password it was made with");
            }
            return ofDecrypted(Pbes2.decrypt(content(text, ENCRYPTED), password.get()));
        }
        return ofPkcs8(content(text, PLAIN));
    }

    /** One wrong password in 256 decrypts to bytes with right padding: they are still the sign of a wrong password. */
    private static PrivateKey ofDecrypted(byte[] pkcs8) throws KeyFileException {
        try {
            return ofPkcs8(pkcs8);
        } catch (KeyFileException e) {
            throw Pbes2.wrongPassword();
        }
    }

    private static PrivateKey ofPkcs8(byte[] pkcs8) throws KeyFileException {
        Optional<byte[]> ed25519 = seed(pkcs8, ED25519, Ed25519PrivateKey.BYTES);
        if (ed25519.isPresent()) {
            return Ed25519PrivateKey.ofSeed(ed25519.get());
        }
        Optional<byte[]> mlDsa65 = seed(pkcs8, ML_DSA_65, MlDsa65PrivateKey.BYTES);
        if (mlDsa65.isPresent()) {
            return MlDsa65PrivateKey.ofSeed(mlDsa65.get());
        }
        if (isAt(IDENTIFIER_OF_LONG_FORMS, pkcs8, ML_DSA_65_IDENTIFIER)) {
            throw new KeyFileException("the ML-DSA-65 private key is not in the seed form of RFC 9881, which alone is"
                    + " allowed; have it written as the seed only");
        }
        throw new KeyFileException(
                "the file is no Ed25519 and no ML-DSA-65 private key; allowed is PKCS#8 as of RFC 8410,"
                        + " or as of RFC 9881 in the seed form");
    }

    /** What follows the prefix, when it stands there and is of that length. */
    private static Optional<byte[]> seed(byte[] pkcs8, byte[] prefix, int bytes) {
        return pkcs8.length == prefix.length + bytes && isAt(0, pkcs8, prefix)
                ? Optional.of(Arrays.copyOfRange(pkcs8, prefix.length, pkcs8.length))
                : Optional.empty();
    }

    private static boolean isAt(int position, byte[] bytes, byte[] part) {
        int end = position + part.length;
        return bytes.length >= end && Arrays.equals(bytes, position, end, part, 0, part.length);
    }

    private static String armor(String label, byte[] content) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return begin(label) + "\n" + lines.encodeToString(content) + "\n" + end(label) + "\n";
    }

    private static byte[] content(String text, String label) throws KeyFileException {
        boolean longEnough = text.length() >= begin(label).length() + end(label).length();
        if (!longEnough || !text.startsWith(begin(label)) || !text.endsWith(end(label))) {
            throw new KeyFileException("the file is no private key; allowed is PKCS#8 PEM, " + begin(label));
        }
        String base64 =
                text.substring(begin(label).length(), text.length() - end(label).length());
        try {
            return Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw new KeyFileException("the private key's file is damaged: it is not base64");
        }
    }

    private static String begin(String label) {
        return "-----BEGIN " + label + "-----";
    }

    private static String end(String label) {
        return "-----END " + label + "-----";
    }
}
