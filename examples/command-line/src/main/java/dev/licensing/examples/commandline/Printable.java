package dev.licensing.examples.commandline;

/**
 * Text from anywhere made fit for a terminal: what would move the cursor, start a line, or turn the direction of writing is
 * shown as an escape, so that a file cannot forge what is printed of it.
 */
final class Printable {
    private Printable() {}

    static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(symbol -> append(printable, symbol));
        return printable.toString();
    }

    private static void append(StringBuilder printable, int symbol) {
        switch (Character.getType(symbol)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> printable.append(escape(symbol));
            default -> printable.appendCodePoint(symbol);
        }
    }

    private static String escape(int symbol) {
        String digits = Integer.toHexString(symbol);
        return symbol <= 0xFFFF ? "\\u" + "0".repeat(4 - digits.length()) + digits : "\\u{" + digits + "}";
    }
}
