package dev.licensing.core.feature;

import dev.licensing.core.InvalidValueException;

/**
 * The version of a platform: numbers joined by dots, compared number by number, a missing one counting as 0. A suffix
 * after {@code -} or {@code +} ({@code 11.4.2-rc1}) is kept in the text and does not count. Immutable.
 *
 * @param text the version as it was written: at most 64 symbols of printable ASCII without spaces, of which 1 to 8 numbers
 *     of 1 to 9 digits come first
 */
public record ProductVersion(String text) {
    private static final int LONGEST = 64;
    private static final String ALLOWED = "1 to 8 numbers joined by dots, such as 11.4.2";

    /**
     * Checks the text.
     *
     * @throws dev.licensing.core.InvalidValueException when the text is not a version
     */
    public ProductVersion {
        numbers(text, "productVersion", text, ALLOWED);
    }

    /**
     * Reads a version.
     *
     * @param text such as {@code 11.4.2}
     * @return the version
     * @throws dev.licensing.core.InvalidValueException when the text is not a version
     */
    public static ProductVersion parse(String text) {
        return new ProductVersion(text);
    }

    int[] numbers() {
        return numbers(text, "productVersion", text, ALLOWED);
    }

    @Override
    public String toString() {
        return text;
    }

    /** The numbers before any suffix; {@code whole}, the text they were taken from, is what an error shows. */
    static int[] numbers(String text, String field, String whole, String allowed) {
        int[] numbers = new int[8];
        int count = 0;
        int digits = 0;
        int end = endOfNumbers(text);
        for (int i = 0; i < end; i++) {
            char symbol = text.charAt(i);
            if (symbol >= '0' && symbol <= '9' && digits < 9 && count < numbers.length) {
                numbers[count] = numbers[count] * 10 + (symbol - '0');
                digits++;
            } else if (symbol == '.' && digits > 0) {
                count++;
                digits = 0;
            } else {
                throw new InvalidValueException(field, whole, allowed);
            }
        }
        if (digits == 0 || text.length() > LONGEST || !isPrintable(text)) {
            throw new InvalidValueException(field, whole, allowed);
        }
        return numbers;
    }

    private static int endOfNumbers(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '-' || text.charAt(i) == '+') {
                return i;
            }
        }
        return text.length();
    }

    /** A version is shown and logged, and it may come from another machine: no control characters hide in its suffix. */
    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
