package dev.licensing.core.code;

/** The 24 symbols of a code as text: forgiving to read, canonical to write. */
final class CodeText {
    static final int SYMBOLS = 24;
    static final int DATA_SYMBOLS = 21;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 3;

    private CodeText() {}

    /** The symbols of a text; stops at the first character that cannot be one, and at the 25th symbol. */
    static int[] read(String name, String text) {
        int[] symbols = new int[SYMBOLS];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isIgnored(c)) {
                continue;
            }
            if (count == SYMBOLS) {
                throw wrongLength(name, text, "more than 24");
            }
            symbols[count] = symbol(name, text, i);
            count++;
        }
        if (count < SYMBOLS) {
            throw wrongLength(name, text, "only " + count);
        }
        return symbols;
    }

    static String write(CodeKind kind, int[] symbols) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SYMBOLS; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append(kind.separator());
            }
            text.append(ALPHABET.charAt(symbols[i]));
        }
        return text.toString();
    }

    private static boolean isIgnored(char c) {
        return c == '-' || c == '.' || c == ' ';
    }

    private static int symbol(String name, String text, int index) {
        int symbol = ALPHABET.indexOf(lookAlike(upperCase(text.charAt(index))));
        if (symbol < 0) {
            throw InvalidCodeException.invalid(name + ": character " + (index + 1) + " of " + Quoted.of(text) + " is "
                    + Quoted.of(text.substring(index, index + 1))
                    + "; allowed are the digits, the letters A to Z without U, dashes, dots and spaces; copy it again");
        }
        return symbol;
    }

    /** ASCII only: the Kelvin sign is no K and the dotless i is no I, whatever the locale. */
    private static char upperCase(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c;
    }

    private static char lookAlike(char c) {
        if (c == 'O') {
            return '0';
        }
        return c == 'I' || c == 'L' ? '1' : c;
    }

    private static InvalidCodeException wrongLength(String name, String text, String found) {
        return InvalidCodeException.invalid(name + ": " + Quoted.of(text) + " has " + found
                + " letters and digits; exactly 24 are needed, in 8 groups of 3; copy it whole");
    }
}
