package dev.licensing.core.check;

import dev.licensing.core.InvalidValueException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bounds checks that name the field; each returns the value it was given. */
public final class Check {
    private static final int LONGEST_IDENTIFIER = 100;
    private static final int LONGEST_DISPLAY_NAME = 200;
    /** The years 0000 to 9999, in numbers: the first text that is read as an instant costs a fresh JVM some 20 ms. */
    private static final Instant FIRST = Instant.ofEpochSecond(-62_167_219_200L);

    private static final Instant LAST = Instant.ofEpochSecond(253_402_300_799L);

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9_998;

    private Check() {}

    /** An identifier: 1 to 100 symbols of {@code A-Z a-z 0-9 . _ -}, so that it is safe in file names, logs and pages. */
    public static String identifier(String field, String value) {
        boolean allowed = !value.isEmpty() && value.length() <= LONGEST_IDENTIFIER;
        for (int i = 0; allowed && i < value.length(); i++) {
            allowed = isIdentifierSymbol(value.charAt(i));
        }
        if (!allowed) {
            throw new InvalidValueException(field, value, "1 to 100 symbols of A-Z a-z 0-9 . _ -");
        }
        return value;
    }

    /** A text for people: 1 to 200 characters, of which one at least is no space and none is a control character. */
    public static String displayName(String field, String value) {
        if (value.isBlank() || value.length() > LONGEST_DISPLAY_NAME || hasControl(value)) {
            throw new InvalidValueException(
                    field, value, "1 to 200 characters, not only spaces, no control characters");
        }
        return value;
    }

    /** An instant that the documents can write: whole seconds, in the years 0 to 9999. */
    public static Instant instant(String field, Instant value) {
        if (!value.truncatedTo(ChronoUnit.SECONDS).equals(value) || value.isBefore(FIRST) || value.isAfter(LAST)) {
            throw new InvalidValueException(field, value.toString(), "whole seconds in the years 0000 to 9999, in UTC");
        }
        return value;
    }

    /** What a server's clock says, as an instant that the documents can write: the whole second, the years 0 to 9999. */
    public static Instant nearestInstant(Instant value) {
        if (value.isBefore(FIRST)) {
            return FIRST;
        }
        return value.isAfter(LAST) ? LAST : value.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A whole number within closed bounds. */
    public static long range(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new InvalidValueException(field, Long.toString(value), least + " to " + most);
        }
        return value;
    }

    /** A day that begins and ends everywhere on earth, with any grace, at instants that the documents can write. */
    public static LocalDate day(String field, LocalDate value) {
        if (value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR) {
            throw new InvalidValueException(field, value.toString(), "a day in the years 0001 to 9998");
        }
        return value;
    }

    /** A list that has nothing twice. */
    public static <T> List<T> distinct(String field, List<T> values) {
        Set<T> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(value)) {
                throw new InvalidValueException(field, value.toString(), "each one once");
            }
        }
        return values;
    }

    private static boolean hasControl(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIdentifierSymbol(char symbol) {
        return (symbol >= 'A' && symbol <= 'Z')
                || (symbol >= 'a' && symbol <= 'z')
                || (symbol >= '0' && symbol <= '9')
                || symbol == '.'
                || symbol == '_'
                || symbol == '-';
    }
}
