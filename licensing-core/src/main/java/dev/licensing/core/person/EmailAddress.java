package dev.licensing.core.person;

import dev.licensing.core.InvalidValueException;

/**
 * Where a person gets mail, and what the portal knows the person by. Two addresses are one when they differ only in case:
 * mail systems treat them so. Immutable.
 *
 * @param text the address in lower case: a local part, {@code @}, and a domain of two or more parts joined by
 *     dots; 5 to 254 characters of printable ASCII without spaces, double quotes, brackets, backslashes, colons, commas
 *     and semicolons
 */
public record EmailAddress(String text) {
    private static final int LONGEST = 254;
    private static final String FORBIDDEN = "\"(),:;<>[\\]";

    /**
     * Checks the text and folds its case.
     *
     * @throws dev.licensing.core.InvalidValueException when the text is no address
     */
    public EmailAddress {
        if (!isAddress(text)) {
            throw new InvalidValueException("e-mail address", text, "an address such as jane.doe@example.com");
        }
        text = lowerCase(text);
    }

    /**
     * Reads an address.
     *
     * @param text the address in any case
     * @return the address
     * @throws dev.licensing.core.InvalidValueException when the text is no address
     */
    public static EmailAddress parse(String text) {
        return new EmailAddress(text);
    }

    /**
     * The address as somebody may see it who is not to learn it: enough to recognize one that is known.
     *
     * @return such as {@code j***@example.com}
     */
    public String masked() {
        return text.charAt(0) + "***" + text.substring(text.indexOf('@'));
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        return at > 0
                && at == text.lastIndexOf('@')
                && text.length() <= LONGEST
                && isPlain(text)
                && isDomain(text.substring(at + 1));
    }

    /** Without a dot it would be a host of the mail server's own network; no part between dots is empty. */
    private static boolean isDomain(String text) {
        return text.indexOf('.') > 0 && !text.endsWith(".") && !text.contains("..");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char symbol = text.charAt(i);
            if (symbol <= ' ' || symbol > '~' || FORBIDDEN.indexOf(symbol) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Of ASCII only, so no locale has a say. */
    private static String lowerCase(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char symbol = text.charAt(i);
            lower.append(symbol >= 'A' && symbol <= 'Z' ? (char) (symbol + ('a' - 'A')) : symbol);
        }
        return lower.toString();
    }
}
