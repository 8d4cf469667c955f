package dev.licensing.core.code;

/** The two kinds of code that people type. Immutable and thread-safe. */
public enum CodeKind {
    /** The unique identifier of an infrastructure; its groups are joined by dots. */
    ACTIVATION_CODE("activation-code", "activation code", "an activation code", '.', 0b10111_10001_01111),
    /** The unique identifier of an environment; its groups are joined by dashes. */
    SERIAL_NUMBER("serial-number", "serial number", "a serial number", '-', 0);

    private final String id;
    private final String words;
    private final String withArticle;
    private final char separator;
    private final int checkOffset;

    CodeKind(String id, String words, String withArticle, char separator, int checkOffset) {
        this.id = id;
        this.words = words;
        this.withArticle = withArticle;
        this.separator = separator;
        this.checkOffset = checkOffset;
    }

    /**
     * The stable name for files and command lines.
     *
     * @return such as {@code serial-number}
     */
    public String id() {
        return id;
    }

    /**
     * The character between the groups in canonical text.
     *
     * @return a dot or a dash
     */
    public char separator() {
        return separator;
    }

    String words() {
        return words;
    }

    String withArticle() {
        return withArticle;
    }

    /**
     * Adds the constant of this kind to the check symbols, in place; twice is the identity. The constant of activation codes, {@code QHF} =
     * (23, 17, 15), is x^24 modulo the generator: no other keeps the kinds further apart.
     */
    void shiftCheck(int[] symbols) {
        symbols[CodeText.DATA_SYMBOLS] ^= checkOffset >> 10;
        symbols[CodeText.DATA_SYMBOLS + 1] ^= (checkOffset >> 5) & 0x1F;
        symbols[CodeText.DATA_SYMBOLS + 2] ^= checkOffset & 0x1F;
    }
}
