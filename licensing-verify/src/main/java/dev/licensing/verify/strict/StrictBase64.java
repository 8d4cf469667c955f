package dev.licensing.verify.strict;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Base64 of RFC 4648 in its one canonical form: what does not re-encode to itself is refused. */
public final class StrictBase64 {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private StrictBase64() {}

    /** The URL alphabet without padding, as JOSE uses it. What is no byte becomes a question mark, which it has not. */
    public static byte[] decodeUrl(String field, String text) throws RefusedException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] decoded = decode(Base64.getUrlDecoder(), field, bytes);
        if (!Arrays.equals(URL.encode(decoded), bytes)) {
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
        return URL.encodeToString(bytes);
    }

    private static byte[] decode(Base64.Decoder decoder, String field, byte[] text) throws RefusedException {
        try {
            return decoder.decode(text);
        } catch (IllegalArgumentException e) {
            throw notCanonical(field);
        }
    }

    private static RefusedException notCanonical(String field) {
        return RefusedException.malformed(field, "not canonical base64", "base64 that re-encodes to itself");
    }
}
