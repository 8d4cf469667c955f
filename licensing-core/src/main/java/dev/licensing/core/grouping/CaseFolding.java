package dev.licensing.core.grouping;

/**
 * What it means that two texts differ only in case: each symbol counts in lower case of its upper case, as in
 * {@link String#equalsIgnoreCase}, and no locale has a say. {@link String#toLowerCase} would not do: it makes of a capital
 * sigma one of two letters, depending on what follows.
 */
public final class CaseFolding {
    private CaseFolding() {}

    /** The text in its one case: two texts differ only in case when these are equal. */
    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (fold(text.charAt(i)) != text.charAt(i) || Character.isSurrogate(text.charAt(i))) {
                return folded(text);
            }
        }
        return text;
    }

    static int fold(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint;
        }
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            folded.appendCodePoint(fold(text.codePointAt(i)));
        }
        return folded.toString();
    }
}
