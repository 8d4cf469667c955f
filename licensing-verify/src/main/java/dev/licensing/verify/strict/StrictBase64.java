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
        if (!endsCanonically(URL, decoded, bytes)) {
            throw notCanonical(field);
        }
        return decoded;
    }

    /** The standard alphabet with padding, as the armor uses it. */
    public static byte[] decodeStandard(String field, byte[] text) throws RefusedException {
        byte[] decoded = decode(Base64.getDecoder(), field, text);
        if (!endsCanonically(Base64.getEncoder(), decoded, text)) {
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

    /** Four symbols stand for three bytes in one way only: freedom is in what is behind the last three bytes. */
    private static boolean endsCanonically(Base64.Encoder encoder, byte[] decoded, byte[] text) {
        int threes = decoded.length / 3;
        byte[] end = encoder.encode(Arrays.copyOfRange(decoded, threes * 3, decoded.length));
        return Arrays.equals(end, 0, end.length, text, threes * 4, text.length);
    }

    private static RefusedException notCanonical(String field) {
        return RefusedException.malformed(field, "not canonical base64", "base64 that re-encodes to itself");
    }
}
