package dev.licensing.core;

/**
 * A value that the domain does not allow: thrown by the constructors of the domain's values, and by nothing else.
 *
 * <p>It names the field, what was there, and what is allowed. The texts never hold a secret, a key or a raw hardware
 * value, and what was there is cut to 80 characters, so the message is safe to show and to log. Immutable.
 */
public final class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 80;

    private final String field;
    private final String found;
    private final String allowed;

    /**
     * Describes one refused value.
     *
     * @param field the field's name as the documents spell it, such as {@code validity.graceDays}
     * @param found what was there
     * @param allowed what may be there, as the end of a sentence that starts with "allowed is"
     */
    public InvalidValueException(String field, String found, String allowed) {
        super(field + ": \"" + printable(found) + "\" is not allowed; allowed is " + allowed);
        this.field = field;
        this.found = printable(found);
        this.allowed = allowed;
    }

    /**
     * Names the field.
     *
     * @return the field's name, such as {@code validity.graceDays}
     */
    public String field() {
        return field;
    }

    /**
     * Says what was there.
     *
     * @return at most 80 characters, those outside printable ASCII as question marks
     */
    public String found() {
        return found;
    }

    /**
     * Says what may be there.
     *
     * @return the end of a sentence that starts with "allowed is"
     */
    public String allowed() {
        return allowed;
    }

    /**
     * Makes text that came from outside safe to show: it may be an attack on the reader's terminal.
     *
     * @param text any text
     * @return at most 80 characters and three dots, those outside printable ASCII as question marks
     */
    public static String printable(String text) {
        int length = Math.min(text.length(), LONGEST_QUOTE);
        StringBuilder printable = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char symbol = text.charAt(i);
            printable.append(symbol < ' ' || symbol > '~' ? '?' : symbol);
        }
        return text.length() > LONGEST_QUOTE ? printable + "..." : printable.toString();
    }
}
