package dev.licensing.core.check;

import dev.licensing.core.InvalidValueException;

/** Bounds checks that name the field; each returns the value it was given. */
public final class Check {
    private static final int LONGEST_IDENTIFIER = 100;

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

    /** A whole number within closed bounds. */
    public static long range(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new InvalidValueException(field, Long.toString(value), least + " to " + most);
        }
        return value;
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
