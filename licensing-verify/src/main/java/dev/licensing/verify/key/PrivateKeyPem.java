package dev.licensing.verify.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Ed25519 private keys as PKCS#8 PEM (RFC 8410, RFC 7468), encrypted with PBES2 of RFC 8018 when there is a password.
 * OpenSSL reads both forms.
 */
public final class PrivateKeyPem {
    private static final String PLAIN = "PRIVATE KEY";
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";

    /** All of RFC 8410's structure before the 32 secret bytes: the encoding is fixed for this algorithm. */
    private static final byte[] PKCS8_PREFIX = {
        0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20
    };

    private PrivateKeyPem() {}

    public static String write(Ed25519PrivateKey key, Optional<char[]> password) {
        byte[] pkcs8 = Arrays.copyOf(PKCS8_PREFIX, PKCS8_PREFIX.length + Ed25519PrivateKey.BYTES);
        System.arraycopy(key.seed(), 0, pkcs8, PKCS8_PREFIX.length, Ed25519PrivateKey.BYTES);
        return password.isEmpty() ? armor(PLAIN, pkcs8) : armor(ENCRYPTED, Pbes2.encrypt(pkcs8, password.get()));
    }

    /**
     * Reads a key.
     *
     * @throws KeyFileException when the text is no Ed25519 key, or the password is missing or wrong
     */
    public static Ed25519PrivateKey read(String pem, Optional<char[]> password) throws KeyFileException {
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
    private static Ed25519PrivateKey ofDecrypted(byte[] pkcs8) throws KeyFileException {
        try {
            return ofPkcs8(pkcs8);
        } catch (KeyFileException e) {
            throw Pbes2.wrongPassword();
        }
    }

    private static Ed25519PrivateKey ofPkcs8(byte[] pkcs8) throws KeyFileException {
        int prefix = PKCS8_PREFIX.length;
        if (pkcs8.length != prefix + Ed25519PrivateKey.BYTES
                || !Arrays.equals(pkcs8, 0, prefix, PKCS8_PREFIX, 0, prefix)) {
            throw new KeyFileException("the file is no Ed25519 private key; allowed is PKCS#8 as of RFC 8410");
        }
        return Ed25519PrivateKey.ofSeed(Arrays.copyOfRange(pkcs8, prefix, pkcs8.length));
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
