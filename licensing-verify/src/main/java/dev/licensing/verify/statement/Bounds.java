package dev.licensing.verify.statement;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.strict.StrictIdentifier;
import dev.licensing.verify.strict.StrictInstant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The bounds of the values by the very rules of the strict reader: what can be made can be written and read again. */
final class Bounds {
    private static final long LARGEST = 9_999_999_999_999_999L;
    private static final int LONGEST_TEXT = 200;
    private static final int DIGEST_BYTES = 32;

    private Bounds() {}

    static void identifier(String field, String value) {
        try {
            StrictIdentifier.require(field, value);
        } catch (RefusedException e) {
            throw new InvalidValueException(field, value, "1 to 100 symbols of A-Z a-z 0-9 . _ -");
        }
    }

    static void instant(String field, Instant value) {
        try {
            StrictInstant.parse(field, value.toString());
        } catch (RefusedException e) {
            throw new InvalidValueException(field, value.toString(), "whole seconds in the years 0000 to 9999, in UTC");
        }
    }

    static void notBefore(String field, Instant value, String boundary, Instant least) {
        if (value.isBefore(least)) {
            throw new InvalidValueException(field, value.toString(), "not before " + boundary + ", " + least);
        }
    }

    static void notAfter(String field, Instant value, String boundary, Instant most) {
        if (value.isAfter(most)) {
            throw new InvalidValueException(field, value.toString(), "not after " + boundary + ", " + most);
        }
    }

    /** A SHA-256 in base64url, as digests of payloads and thumbprints of keys are written. */
    static void digest(String field, String value) {
        if (!isDigest(field, value)) {
            throw new InvalidValueException(field, value, "a SHA-256 of 43 symbols in base64url");
        }
    }

    /** A declared serial number stands for a key: only who has that key may state it. */
    static void ownSerialNumber(SerialNumber serialNumber, EnvironmentKey key) {
        boolean declared = serialNumber.platformClass() == PlatformClass.DECLARED;
        if (declared && !serialNumber.equals(SerialNumber.declared(key))) {
            throw new InvalidValueException(
                    "serialNumber", serialNumber.toString(), "the one that publicKey declares, or one of hardware");
        }
    }

    static void whole(String field, long value, long least) {
        if (value < least || value > LARGEST) {
            throw new InvalidValueException(field, Long.toString(value), least + " to " + LARGEST);
        }
    }

    /** A text for people. A lone surrogate is none: UTF-8 cannot write it. */
    static void text(String field, String value) {
        boolean writable = StandardCharsets.UTF_8.newEncoder().canEncode(value);
        if (value.isBlank() || value.length() > LONGEST_TEXT || hasControl(value) || !writable) {
            throw new InvalidValueException(
                    field, value, "1 to 200 characters of Unicode, not only spaces, no control characters");
        }
    }

    private static boolean isDigest(String field, String value) {
        try {
            return StrictBase64.decodeUrl(field, value).length == DIGEST_BYTES;
        } catch (RefusedException e) {
            return false;
        }
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
