package dev.licensing.core.code;

import dev.licensing.core.InvalidValueException;
import java.math.BigInteger;

/**
 * 24 symbols whose check is right: an activation code or a serial number whose content is not yet judged.
 *
 * <p>Its version may be unknown here; {@link #requireSupported()} judges that. Crockford's base 32 and a Reed–Solomon check, as the
 * package describes. Immutable and thread-safe; {@code parse(x.toString())} equals {@code x}.
 *
 * @param kind what it is
 * @param text the canonical text: 8 groups of 3 symbols joined by the separator of the kind
 */
public record CodeWord(CodeKind kind, String text) {
    private static final int SYMBOL_BITS = 5;
    private static final int DATA_BITS = SYMBOL_BITS * CodeText.DATA_SYMBOLS;

    /** So many that they, and the others too, fit into a long. */
    private static final int UPPER_SYMBOLS = 10;

    /** The version is the upper three bits of the first symbol. */
    private static final int VERSION_SHIFT = 2;

    /**
     * Reads a word as {@link #parse(CodeKind, String)} does.
     *
     * @throws InvalidCodeException when the text is not a word of this kind
     */
    public CodeWord {
        text = CodeReader.canonical(kind, text);
    }

    /**
     * Reads a word of either kind; the check tells which.
     *
     * @param text the text
     * @return the word
     * @throws InvalidCodeException the only exception, for any text that is a word of neither kind
     */
    public static CodeWord parse(String text) {
        return new CodeWord(CodeReader.kindOf(text), text);
    }

    /**
     * Reads a word of one kind, in any case, with dashes, dots and spaces anywhere, with {@code O} for 0 and {@code I} or {@code L} for 1.
     *
     * @param expected the kind that is needed
     * @param text the text
     * @return the word
     * @throws InvalidCodeException the only exception, for any text that is not a word of this kind; a word of the other kind is named as
     *     what it is
     */
    public static CodeWord parse(CodeKind expected, String text) {
        return new CodeWord(expected, text);
    }

    /**
     * The word with these data bits and the check that belongs to them.
     *
     * @param kind what it is
     * @param data 105 bits, at least 0
     * @return the word
     * @throws InvalidValueException when the data is negative or has more than 105 bits
     */
    public static CodeWord of(CodeKind kind, BigInteger data) {
        if (data.signum() < 0 || data.bitLength() > DATA_BITS) {
            throw new InvalidValueException(
                    "data of the " + kind.words(),
                    "0x" + data.toString(16),
                    "a number of at most 105 bits, not negative");
        }
        int[] symbols = new int[CodeText.SYMBOLS];
        for (int i = 0; i < CodeText.DATA_SYMBOLS; i++) {
            symbols[i] = data.shiftRight(DATA_BITS - SYMBOL_BITS * (i + 1)).intValue() & 0x1F;
        }
        ReedSolomon.encode(symbols);
        kind.shiftCheck(symbols);
        return new CodeWord(kind, CodeText.write(kind, symbols));
    }

    /**
     * The 105 data bits: the version in the highest 3, then the content.
     *
     * @return a number of at most 105 bits
     */
    public BigInteger data() {
        int[] symbols = CodeText.read(kind.words(), text);
        long upper = bits(symbols, 0, UPPER_SYMBOLS);
        long lower = bits(symbols, UPPER_SYMBOLS, CodeText.DATA_SYMBOLS);
        return BigInteger.valueOf(upper)
                .shiftLeft(SYMBOL_BITS * (CodeText.DATA_SYMBOLS - UPPER_SYMBOLS))
                .or(BigInteger.valueOf(lower));
    }

    private static long bits(int[] symbols, int from, int to) {
        long bits = 0;
        for (int i = from; i < to; i++) {
            bits = bits << SYMBOL_BITS | symbols[i];
        }
        return bits;
    }

    /**
     * The version of the layout, 0 to 7; the versions of the two kinds count separately.
     *
     * @return the version
     */
    public int version() {
        return CodeText.read(kind.words(), text)[0] >>> VERSION_SHIFT;
    }

    /**
     * This word, when this release can read its content: version 1 and, for a serial number, a known platform class without a digest in a
     * slot that the class does not use.
     *
     * @return this word
     * @throws InvalidCodeException when it cannot
     */
    public CodeWord requireSupported() {
        InvalidCodeException problem = SupportedLayout.problemOf(this).orElse(null);
        if (problem != null) {
            throw problem;
        }
        return this;
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return text;
    }
}
