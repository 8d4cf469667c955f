package dev.licensing.runtime.store.jdbc;

import dev.licensing.core.InvalidValueException;

/**
 * The name of a table, with its schema or without. It becomes part of SQL as it is, so it has only symbols that need no quotes.
 *
 * @param text such as {@code licensing_documents} or {@code acme.licensing_documents}
 */
public record TableName(String text) {
    /** What PostgreSQL keeps of a name. */
    private static final int LONGEST = 63;

    /** Checks it. */
    public TableName {
        int dot = text.indexOf('.');
        boolean allowed = dot < 0 ? isName(text) : isName(text.substring(0, dot)) && isName(text.substring(dot + 1));
        if (!allowed) {
            throw new InvalidValueException(
                    "table name",
                    text,
                    "1 to " + LONGEST
                            + " symbols of a-z 0-9 _ that begin with a letter, after a schema's name and a dot if need be,"
                            + " such as licensing_documents or acme.licensing_documents");
        }
    }

    private static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST || !isLetter(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char symbol = name.charAt(i);
            if (!isLetter(symbol) && symbol != '_' && (symbol < '0' || symbol > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char symbol) {
        return symbol >= 'a' && symbol <= 'z';
    }

    @Override
    public String toString() {
        return text;
    }
}
