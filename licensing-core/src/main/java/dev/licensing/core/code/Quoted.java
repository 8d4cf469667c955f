package dev.licensing.core.code;

/** Foreign text made safe for a message: short, in quotes, printable ASCII only. */
final class Quoted {
    private static final int MOST_CHARACTERS = 40;

    private Quoted() {}

    static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < Math.min(text.length(), MOST_CHARACTERS); i++) {
            append(quoted, text.charAt(i));
        }
        return quoted.append(text.length() > MOST_CHARACTERS ? "\"..." : "\"").toString();
    }

    private static void append(StringBuilder quoted, char c) {
        if (c == '"' || c == '\\') {
            quoted.append('\\').append(c);
        } else if (c >= ' ' && c <= '~') {
            quoted.append(c);
        } else {
            quoted.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
        }
    }
}
