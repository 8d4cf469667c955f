package dev.licensing.verify.strict;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one JSON document of RFC 8259 and refuses what other readers shrug at: duplicate members, trailing data, nesting
 * over 8, numbers that are not plain whole numbers, lone surrogates, malformed UTF-8.
 */
public final class StrictJson {
    private static final int DEEPEST = 8;
    private static final int MOST_DIGITS = 16;

    private final String document;
    private final char[] symbols;
    private final int mostValues;
    private final boolean escapes;
    private int values;
    private int position;

    private StrictJson(String document, char[] symbols, int mostValues, boolean escapes) {
        this.document = document;
        this.symbols = symbols;
        this.mostValues = mostValues;
        this.escapes = escapes;
    }

    /**
     * Reads a document.
     *
     * @param document what messages call it, such as {@code payload}
     * @param bytes UTF-8
     */
    public static Json parse(String document, byte[] bytes) throws RefusedException {
        return read(document, StrictUtf8.decode(document, bytes), Integer.MAX_VALUE, true);
    }

    /**
     * Reads a document of few values, from anybody: one of many costs no more than these. Its strings have no escapes, so that
     * each has one spelling.
     *
     * @param document what messages call it, such as {@code envelope}
     * @param bytes UTF-8
     * @param mostValues how many values it may have, objects and arrays among them
     */
    public static Json parsePlain(String document, byte[] bytes, int mostValues) throws RefusedException {
        return read(document, StrictUtf8.decode(document, bytes), mostValues, false);
    }

    public static Json parse(String document, String text) throws RefusedException {
        StrictUtf8.requireEncodable(document, text);
        return read(document, text, Integer.MAX_VALUE, true);
    }

    private static Json read(String document, String text, int mostValues, boolean escapes) throws RefusedException {
        StrictJson reader = new StrictJson(document, text.toCharArray(), mostValues, escapes);
        reader.skipWhiteSpace();
        Json value = reader.value(1);
        reader.skipWhiteSpace();
        if (reader.position < reader.symbols.length) {
            throw reader.unexpected("the end of the document");
        }
        return value;
    }

    private Json value(int depth) throws RefusedException {
        char symbol = peek("a value");
        if (++values > mostValues) {
            throw RefusedException.malformed(document, "more than " + mostValues + " values", "fewer values");
        }
        return switch (symbol) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new Json.Text(string());
            case 't' -> literal("true", new Json.Truth(true));
            case 'f' -> literal("false", new Json.Truth(false));
            case 'n' -> literal("null", new Json.Nothing());
            default -> number();
        };
    }

    private Json object(int depth) throws RefusedException {
        enter(depth);
        Map<String, Json> members = new LinkedHashMap<>();
        skipWhiteSpace();
        if (take('}')) {
            return new Json.Members(members);
        }
        do {
            skipWhiteSpace();
            String name = string();
            skipWhiteSpace();
            expect(':');
            skipWhiteSpace();
            if (members.put(name, value(depth + 1)) != null) {
                throw RefusedException.malformed(document, "the member " + name + " twice", "each member once");
            }
            skipWhiteSpace();
        } while (take(','));
        expect('}');
        return new Json.Members(members);
    }

    private Json array(int depth) throws RefusedException {
        enter(depth);
        List<Json> items = new ArrayList<>();
        skipWhiteSpace();
        if (take(']')) {
            return new Json.Items(items);
        }
        do {
            skipWhiteSpace();
            items.add(value(depth + 1));
            skipWhiteSpace();
        } while (take(','));
        expect(']');
        return new Json.Items(items);
    }

    private void enter(int depth) throws RefusedException {
        if (depth > DEEPEST) {
            throw RefusedException.malformed(document, "nesting over " + DEEPEST, "nesting up to " + DEEPEST);
        }
        position++;
    }

    private Json literal(String literal, Json value) throws RefusedException {
        int end = position + literal.length();
        if (end > symbols.length || !literal.contentEquals(CharBuffer.wrap(symbols, position, literal.length()))) {
            throw unexpected("a value");
        }
        position = end;
        return value;
    }

    /** A whole number {@code -?(0|[1-9][0-9]{0,15})}, and not {@code -0}. */
    private Json number() throws RefusedException {
        boolean negative = take('-');
        int start = position;
        long number = 0;
        while (position < symbols.length && isDigit(symbols[position]) && position - start <= MOST_DIGITS) {
            number = number * 10 + (symbols[position++] - '0');
        }
        int digits = position - start;
        boolean leadingZero = digits > 1 && symbols[start] == '0';
        if (digits == 0 || digits > MOST_DIGITS || leadingZero || (negative && number == 0) || isNumberTail()) {
            throw unexpected("a value; numbers are whole and have at most " + MOST_DIGITS + " digits");
        }
        return new Json.Whole(negative ? -number : number);
    }

    private boolean isNumberTail() {
        if (position >= symbols.length) {
            return false;
        }
        char symbol = symbols[position];
        return symbol == '.' || symbol == 'e' || symbol == 'E';
    }

    private String string() throws RefusedException {
        expect('"');
        int start = position;
        int end = start;
        while (end < symbols.length && isPlain(symbols[end])) {
            end++;
        }
        position = end;
        if (end < symbols.length && symbols[end] == '"') {
            position++;
            return new String(symbols, start, end - start);
        }
        return unescaped(start);
    }

    private static boolean isPlain(char symbol) {
        return symbol >= ' ' && symbol != '"' && symbol != '\\';
    }

    /** The rest of a string from its first escape on; the others, which are nearly all, are taken as they stand. */
    private String unescaped(int start) throws RefusedException {
        StringBuilder unescaped = new StringBuilder().append(symbols, start, position - start);
        while (true) {
            char symbol = peek("the end of a string");
            if (symbol < ' ') {
                throw unexpected("a string without control characters");
            }
            position++;
            if (symbol == '"') {
                return unescaped.toString();
            }
            if (symbol == '\\') {
                escape(unescaped);
            } else {
                unescaped.append(symbol);
            }
        }
    }

    private void escape(StringBuilder unescaped) throws RefusedException {
        if (!escapes) {
            throw RefusedException.malformed(document, "an escape", "text without escapes");
        }
        char symbol = peek("an escape");
        position++;
        switch (symbol) {
            case '"', '\\', '/' -> unescaped.append(symbol);
            case 'b' -> unescaped.append('\b');
            case 'f' -> unescaped.append('\f');
            case 'n' -> unescaped.append('\n');
            case 'r' -> unescaped.append('\r');
            case 't' -> unescaped.append('\t');
            case 'u' -> unicode(unescaped);
            default -> throw unexpected("an escape of RFC 8259");
        }
    }

    private void unicode(StringBuilder unescaped) throws RefusedException {
        char first = hexadecimal();
        unescaped.append(first);
        if (!Character.isSurrogate(first)) {
            return;
        }
        if (Character.isLowSurrogate(first) || !take('\\') || !take('u')) {
            throw unexpected("a surrogate pair");
        }
        char second = hexadecimal();
        if (!Character.isLowSurrogate(second)) {
            throw unexpected("a surrogate pair");
        }
        unescaped.append(second);
    }

    private char hexadecimal() throws RefusedException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = hexadecimalDigit(peek("four hexadecimal digits"));
            if (digit < 0) {
                throw unexpected("four hexadecimal digits");
            }
            value = value * 16 + digit;
            position++;
        }
        return (char) value;
    }

    private static int hexadecimalDigit(char symbol) {
        if (isDigit(symbol)) {
            return symbol - '0';
        }
        if (symbol >= 'a' && symbol <= 'f') {
            return symbol - 'a' + 10;
        }
        return symbol >= 'A' && symbol <= 'F' ? symbol - 'A' + 10 : -1;
    }

    private static boolean isDigit(char symbol) {
        return symbol >= '0' && symbol <= '9';
    }

    private void skipWhiteSpace() {
        while (position < symbols.length && isWhiteSpace(symbols[position])) {
            position++;
        }
    }

    private static boolean isWhiteSpace(char symbol) {
        return symbol == ' ' || symbol == '\t' || symbol == '\n' || symbol == '\r';
    }

    private char peek(String allowed) throws RefusedException {
        if (position >= symbols.length) {
            throw unexpected(allowed);
        }
        return symbols[position];
    }

    private boolean take(char symbol) {
        boolean there = position < symbols.length && symbols[position] == symbol;
        if (there) {
            position++;
        }
        return there;
    }

    private void expect(char symbol) throws RefusedException {
        if (!take(symbol)) {
            throw unexpected(String.valueOf(symbol));
        }
    }

    private RefusedException unexpected(String allowed) {
        String found = position < symbols.length ? "the symbol " + symbols[position] : "the end";
        return RefusedException.malformed(document, found + " at position " + position, allowed);
    }
}
