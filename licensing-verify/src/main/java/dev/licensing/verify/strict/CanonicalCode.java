package dev.licensing.verify.strict;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.code.InvalidCodeException;
import dev.licensing.core.serial.SerialNumber;

/** Reading codes is forgiving to people who type; a signed file has no excuse. */
public final class CanonicalCode {
    private CanonicalCode() {}

    public static ActivationCode activationCode(JsonReader json, String member) throws RefusedException {
        try {
            return canonical(json, member, ActivationCode.parse(json.text(member)));
        } catch (InvalidCodeException e) {
            throw RefusedException.malformed(json.nameOf(member), e.reason().code(), "an activation code");
        }
    }

    public static SerialNumber serialNumber(JsonReader json, String member) throws RefusedException {
        try {
            return canonical(json, member, SerialNumber.parse(json.text(member)));
        } catch (InvalidCodeException e) {
            throw RefusedException.malformed(json.nameOf(member), e.reason().code(), "a serial number");
        }
    }

    private static <T> T canonical(JsonReader json, String member, T code) throws RefusedException {
        if (!json.text(member).equals(code.toString())) {
            throw RefusedException.malformed(json.nameOf(member), json.text(member), "the canonical form " + code);
        }
        return code;
    }
}
