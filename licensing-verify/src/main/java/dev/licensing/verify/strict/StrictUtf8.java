package dev.licensing.verify.strict;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing replaced in silence. */
public final class StrictUtf8 {
    private StrictUtf8() {}

    /** What does not encode to itself again was malformed: the replacement for it encodes to something else. */
    public static String decode(String field, byte[] bytes) throws RefusedException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw RefusedException.malformed(field, "bytes that are not UTF-8", "UTF-8 text");
        }
        return text;
    }

    /** For text that never was bytes: it may hold lone surrogates, which UTF-8 cannot write. */
    static void requireEncodable(String field, String text) throws RefusedException {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw RefusedException.malformed(field, "text with a lone surrogate", "text that UTF-8 can write");
        }
    }
}
