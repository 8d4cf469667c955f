package dev.licensing.verify.payload;

import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;

/** Reading codes is forgiving to people who type; a signed file has no excuse. */
final class CanonicalCode {
    private CanonicalCode() {}

    static <T> T require(JsonReader json, String member, T code) throws RefusedException {
        if (!json.text(member).equals(code.toString())) {
            throw RefusedException.malformed(json.nameOf(member), json.text(member), "the canonical form " + code);
        }
        return code;
    }
}
