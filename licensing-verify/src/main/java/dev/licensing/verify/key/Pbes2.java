package dev.licensing.verify.key;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.InvalidParameterSpecException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * PBES2 of RFC 8018 with PBKDF2, HMAC-SHA256 and AES-256-CBC. The structure is written here: the JDK's {@link
 * EncryptedPrivateKeyInfo} reads it but cannot write it, and its password ciphers take ASCII passwords only.
 */
final class Pbes2 {
    private static final String SCHEME = "PBEWithHmacSHA256AndAES_256";
    private static final int ITERATIONS = 600_000;
    private static final int MOST_ITERATIONS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;

    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final byte[] PBES2 = HexFormat.of().parseHex("06092a864886f70d01050d");
    private static final byte[] PBKDF2 = HexFormat.of().parseHex("06092a864886f70d01050c");
    private static final byte[] HMAC_SHA256 = HexFormat.of().parseHex("06082a864886f70d0209");
    private static final byte[] AES_256_CBC = HexFormat.of().parseHex("060960864801650304012a");
    private static final byte[] ITERATIONS_INTEGER = HexFormat.of().parseHex("02030927c0");
    private static final byte[] NULL = {0x05, 0x00};

    private Pbes2() {}

    /** The EncryptedPrivateKeyInfo of RFC 5958. */
    static byte[] encrypt(byte[] pkcs8, char[] password) {
        try {
            byte[] salt = new byte[SALT_BYTES];
            new SecureRandom().nextBytes(salt);
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key(password, salt, ITERATIONS));
            byte[] derivation = der(SEQUENCE, der(OCTETS, salt), ITERATIONS_INTEGER, der(SEQUENCE, HMAC_SHA256, NULL));
            byte[] parameters = der(
                    SEQUENCE,
                    der(SEQUENCE, PBKDF2, derivation),
                    der(SEQUENCE, AES_256_CBC, der(OCTETS, cipher.getIV())));
            return der(SEQUENCE, der(SEQUENCE, PBES2, parameters), der(OCTETS, cipher.doFinal(pkcs8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks " + SCHEME, e);
        }
    }

    static byte[] decrypt(byte[] encoded, char[] password) throws KeyFileException {
        EncryptedPrivateKeyInfo encrypted = read(encoded);
        PBEParameterSpec parameters = parameters(encrypted.getAlgParameters());
        try {
            SecretKeySpec key = key(password, parameters.getSalt(), parameters.getIterationCount());
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, key, parameters.getParameterSpec());
            return cipher.doFinal(encrypted.getEncryptedData());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw wrongPassword();
        }
    }

    static KeyFileException wrongPassword() {
        return new KeyFileException("the private key cannot be decrypted; check the password");
    }

    private static EncryptedPrivateKeyInfo read(byte[] encoded) throws KeyFileException {
        try {
            return new EncryptedPrivateKeyInfo(encoded);
        } catch (IOException e) {
            throw unsupported();
        }
    }

    private static PBEParameterSpec parameters(AlgorithmParameters encoded) throws KeyFileException {
        if (encoded == null || !SCHEME.equals(encoded.toString())) {
            throw unsupported();
        }
        try {
            PBEParameterSpec parameters = encoded.getParameterSpec(PBEParameterSpec.class);
            if (parameters.getIterationCount() > MOST_ITERATIONS) {
                throw new KeyFileException("the private key's encryption takes " + parameters.getIterationCount()
                        + " iterations; allowed are up to " + MOST_ITERATIONS);
            }
            return parameters;
        } catch (InvalidParameterSpecException e) {
            throw unsupported();
        }
    }

    private static KeyFileException unsupported() {
        return new KeyFileException("the private key's encryption is damaged or not supported; allowed is " + SCHEME);
    }

    /** PBKDF2 over the UTF-8 bytes of the password, as OpenSSL does on a UTF-8 terminal. */
    private static SecretKeySpec key(char[] password, byte[] salt, int iterations) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, KEY_BITS);
        byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(spec)
                .getEncoded();
        return new SecretKeySpec(key, "AES");
    }

    /** One element of X.690's distinguished encoding, of up to 255 bytes. */
    private static byte[] der(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        if (content.size() > 0x7F) {
            element.write(0x81);
        }
        element.write(content.size());
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }
}
