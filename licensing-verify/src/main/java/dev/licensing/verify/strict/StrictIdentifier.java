package dev.licensing.verify.strict;

/** Identifiers of 1 to 100 symbols of {@code A-Z a-z 0-9 . _ -}, so that they are safe in file names, logs and pages. */
public final class StrictIdentifier {
    private static final int LONGEST = 100;

    private StrictIdentifier() {}

    public static String require(String field, String text) throws RefusedException {
        boolean allowed = !text.isEmpty() && text.length() <= LONGEST;
        for (int i = 0; allowed && i < text.length(); i++) {
            allowed = isAllowed(text.charAt(i));
        }
        if (!allowed) {
            throw RefusedException.malformed(field, text, "1 to " + LONGEST + " symbols of A-Z a-z 0-9 . _ -");
        }
        return text;
    }

    private static boolean isAllowed(char symbol) {
        boolean letter = (symbol >= 'A' && symbol <= 'Z') || (symbol >= 'a' && symbol <= 'z');
        return letter || (symbol >= '0' && symbol <= '9') || symbol == '.' || symbol == '_' || symbol == '-';
    }
}
