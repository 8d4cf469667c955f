package dev.licensing.verify.key;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/**
 * Ed25519 private keys as PKCS#8 PEM (RFC 8410, RFC 7468), encrypted with PBES2 of RFC 8018 when there is a password:
 * PBKDF2 with HMAC-SHA256 and AES-256. OpenSSL reads both forms.
 */
public final class PrivateKeyPem {
    private static final String PLAIN = "PRIVATE KEY";
    private static final String ENCRYPTED = "ENCRYPTED PRIVATE KEY";
    private static final String CIPHER = "PBEWithHmacSHA256AndAES_256";
    private static final int ITERATIONS = 600_000;
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int SALT_BYTES = 16;

    /** All of RFC 8410's structure before the 32 secret bytes: the encoding is fixed for this algorithm. */
    private static final byte[] PKCS8_PREFIX = {
        0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20
    };

    private PrivateKeyPem() {}

    public static String write(Ed25519PrivateKey key, Optional<char[]> password) {
        byte[] pkcs8 = Arrays.copyOf(PKCS8_PREFIX, PKCS8_PREFIX.length + Ed25519PrivateKey.BYTES);
        System.arraycopy(key.seed(), 0, pkcs8, PKCS8_PREFIX.length, Ed25519PrivateKey.BYTES);
        return password.isEmpty() ? armor(PLAIN, pkcs8) : armor(ENCRYPTED, encrypt(pkcs8, password.get()));
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
            return ofPkcs8(decrypt(content(text, ENCRYPTED), password.get()));
        }
        return ofPkcs8(content(text, PLAIN));
    }

    private static Ed25519PrivateKey ofPkcs8(byte[] pkcs8) throws KeyFileException {
        int prefix = PKCS8_PREFIX.length;
        if (pkcs8.length != prefix + Ed25519PrivateKey.BYTES
                || !Arrays.equals(pkcs8, 0, prefix, PKCS8_PREFIX, 0, prefix)) {
            throw new KeyFileException("the file is no Ed25519 private key; allowed is PKCS#8 as of RFC 8410");
        }
        return Ed25519PrivateKey.ofSeed(Arrays.copyOfRange(pkcs8, prefix, pkcs8.length));
    }

    private static byte[] encrypt(byte[] pkcs8, char[] password) {
        try {
            byte[] salt = new byte[SALT_BYTES];
            new SecureRandom().nextBytes(salt);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, secret(password), new PBEParameterSpec(salt, ITERATIONS));
            return new EncryptedPrivateKeyInfo(cipher.getParameters(), cipher.doFinal(pkcs8)).getEncoded();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java runtime lacks " + CIPHER, e);
        }
    }

    private static byte[] decrypt(byte[] encoded, char[] password) throws KeyFileException {
        try {
            EncryptedPrivateKeyInfo encrypted = new EncryptedPrivateKeyInfo(encoded);
            AlgorithmParameters parameters = encrypted.getAlgParameters();
            if (parameters == null
                    || !CIPHER.equals(parameters.toString())
                    || iterations(parameters) > MOST_ITERATIONS) {
                throw new KeyFileException("the private key's encryption is not supported; allowed is " + CIPHER);
            }
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.DECRYPT_MODE, secret(password), parameters);
            return cipher.doFinal(encrypted.getEncryptedData());
        } catch (KeyFileException e) {
            throw e;
        } catch (GeneralSecurityException | IOException e) {
            throw new KeyFileException("the private key cannot be decrypted; check the password");
        }
    }

    private static int iterations(AlgorithmParameters parameters) throws GeneralSecurityException {
        return parameters.getParameterSpec(PBEParameterSpec.class).getIterationCount();
    }

    private static SecretKey secret(char[] password) throws GeneralSecurityException {
        return SecretKeyFactory.getInstance(CIPHER).generateSecret(new PBEKeySpec(password));
    }

    private static String armor(String label, byte[] content) {
        Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return begin(label) + "\n" + lines.encodeToString(content) + "\n" + end(label) + "\n";
    }

    private static byte[] content(String text, String label) throws KeyFileException {
        if (!text.startsWith(begin(label)) || !text.endsWith(end(label))) {
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
