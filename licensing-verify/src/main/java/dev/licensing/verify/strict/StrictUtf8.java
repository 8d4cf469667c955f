package dev.licensing.verify.strict;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing replaced in silence. */
public final class StrictUtf8 {
    private StrictUtf8() {}

    public static String decode(String field, byte[] bytes) throws RefusedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw RefusedException.malformed(field, "bytes that are not UTF-8", "UTF-8 text");
        }
    }

    /** For text that never was bytes: it may hold lone surrogates, which UTF-8 cannot write. */
    static void requireEncodable(String field, String text) throws RefusedException {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw RefusedException.malformed(field, "text with a lone surrogate", "text that UTF-8 can write");
        }
    }
}
