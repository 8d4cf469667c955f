package dev.licensing.runtime.store;

import dev.licensing.core.InvalidValueException;

/** What every store allows: names that every file system takes, and small documents. */
final class DocumentRules {
    static final int LONGEST_NAME = 150;
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private DocumentRules() {}

    static String requireName(String name) {
        if (!isName(name)) {
            throw new InvalidValueException(
                    "document name",
                    name,
                    "1 to " + LONGEST_NAME
                            + " symbols of A-Z a-z 0-9 . _ - that begin with a letter or digit, such as license.lic");
        }
        return name;
    }

    static byte[] requireContent(String name, byte[] content) {
        if (content.length > MOST_BYTES) {
            throw new InvalidValueException(
                    "content of " + name, content.length + " bytes", "at most " + MOST_BYTES + " bytes");
        }
        return content;
    }

    static boolean isName(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || !isLetterOrDigit(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char symbol = name.charAt(i);
            if (!isLetterOrDigit(symbol) && symbol != '.' && symbol != '_' && symbol != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char symbol) {
        return (symbol >= 'A' && symbol <= 'Z') || (symbol >= 'a' && symbol <= 'z') || (symbol >= '0' && symbol <= '9');
    }
}
