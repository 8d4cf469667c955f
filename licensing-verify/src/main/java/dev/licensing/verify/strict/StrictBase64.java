package dev.licensing.verify.strict;

import java.util.Arrays;
import java.util.Base64;

/** Base64 of RFC 4648 in its one canonical form: what does not re-encode to itself is refused. */
public final class StrictBase64 {
    private StrictBase64() {}

    /** The URL alphabet without padding, as JOSE uses it. */
    public static byte[] decodeUrl(String field, String text) throws RefusedException {
        byte[] decoded = decode(Base64.getUrlDecoder(), field, latin1(text));
        if (!encodeUrl(decoded).equals(text)) {
            throw notCanonical(field);
        }
        return decoded;
    }

    /** The standard alphabet with padding, as the armor uses it. */
    public static byte[] decodeStandard(String field, byte[] text) throws RefusedException {
        byte[] decoded = decode(Base64.getDecoder(), field, text);
        if (!Arrays.equals(Base64.getEncoder().encode(decoded), text)) {
            throw notCanonical(field);
        }
        return decoded;
    }

    public static String encodeUrl(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(Base64.Decoder decoder, String field, byte[] text) throws RefusedException {
        try {
            return decoder.decode(text);
        } catch (IllegalArgumentException e) {
            throw notCanonical(field);
        }
    }

    /** Every char beyond ASCII becomes a byte that no alphabet has, so that it cannot be mistaken for a symbol. */
    private static byte[] latin1(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char symbol = text.charAt(i);
            bytes[i] = symbol < 0x80 ? (byte) symbol : 0;
        }
        return bytes;
    }

    private static RefusedException notCanonical(String field) {
        return RefusedException.malformed(field, "not canonical base64", "base64 that re-encodes to itself");
    }
}
