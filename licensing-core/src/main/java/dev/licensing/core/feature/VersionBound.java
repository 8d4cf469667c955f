package dev.licensing.core.feature;

import dev.licensing.core.InvalidValueException;

/**
 * The highest version that a license allows: {@code 11.*} is any 11, {@code 11.4} is 11.4.0 and nothing after it.
 * Immutable.
 *
 * @param text 1 to 8 numbers joined by dots, which {@code .*} may follow
 */
public record VersionBound(String text) {
    private static final String FIELD = "upTo";
    private static final String ALLOWED = "a version such as 11.4, or 11.* for any 11";

    /**
     * Checks the text.
     *
     * @throws dev.licensing.core.InvalidValueException when the text is not a bound
     */
    public VersionBound {
        if (text.indexOf('-') >= 0 || text.indexOf('+') >= 0) {
            throw new InvalidValueException(FIELD, text, ALLOWED);
        }
        ProductVersion.numbers(fixedPart(text), FIELD, text, ALLOWED);
    }

    /**
     * Reads a bound.
     *
     * @param text such as {@code 11.*}
     * @return the bound
     * @throws dev.licensing.core.InvalidValueException when the text is not a bound
     */
    public static VersionBound parse(String text) {
        return new VersionBound(text);
    }

    /**
     * Says whether a version is at most this bound.
     *
     * @param version the version to run or to upgrade to
     * @return true when it is allowed
     */
    public boolean allows(ProductVersion version) {
        int[] bound = ProductVersion.numbers(fixedPart(text), FIELD, text, ALLOWED);
        int[] numbers = version.numbers();
        int compared = isOpen(text) ? partsOf(fixedPart(text)) : numbers.length;
        for (int i = 0; i < compared; i++) {
            if (numbers[i] != bound[i]) {
                return numbers[i] < bound[i];
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isOpen(String text) {
        return text.endsWith(".*");
    }

    private static String fixedPart(String text) {
        return isOpen(text) ? text.substring(0, text.length() - 2) : text;
    }

    private static int partsOf(String text) {
        int parts = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '.') {
                parts++;
            }
        }
        return parts;
    }
}
