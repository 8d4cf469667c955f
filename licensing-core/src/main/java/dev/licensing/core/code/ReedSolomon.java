package dev.licensing.core.code;

/**
 * The check of 3 symbols after 21: a shortened Reed–Solomon code over GF(32) with the generator x^3 + 14x^2 + 29x + 10, whose roots are the
 * first three powers of the root of the field. The first symbol is the coefficient of the highest power.
 */
final class ReedSolomon {
    private static final int[] GENERATOR = {14, 29, 10};

    private ReedSolomon() {}

    /** Writes the check of the data symbols into the last three places. */
    static void encode(int[] symbols) {
        int[] rest = new int[GENERATOR.length];
        for (int i = 0; i < CodeText.DATA_SYMBOLS; i++) {
            int feedback = symbols[i] ^ rest[0];
            rest[0] = rest[1] ^ Field32.multiply(feedback, GENERATOR[0]);
            rest[1] = rest[2] ^ Field32.multiply(feedback, GENERATOR[1]);
            rest[2] = Field32.multiply(feedback, GENERATOR[2]);
        }
        System.arraycopy(rest, 0, symbols, CodeText.DATA_SYMBOLS, rest.length);
    }

    static boolean isCodeWord(int[] symbols) {
        return (syndrome(symbols, 1) | syndrome(symbols, 2) | syndrome(symbols, 3)) == 0;
    }

    /**
     * Corrects the one wrong symbol of a word, in place.
     *
     * @return whether one changed symbol makes it a code word
     */
    static boolean correctOne(int[] symbols) {
        int first = syndrome(symbols, 1);
        int second = syndrome(symbols, 2);
        int third = syndrome(symbols, 3);
        if (first == 0 || second == 0 || third == 0) {
            return false;
        }
        int ratio = Field32.divide(second, first);
        int place = Field32.logarithm(ratio);
        if (ratio != Field32.divide(third, second) || place >= symbols.length) {
            return false;
        }
        symbols[symbols.length - 1 - place] ^= Field32.divide(first, ratio);
        return true;
    }

    /** The value of the word as a polynomial, by Horner, at a power of the root. */
    static int syndrome(int[] symbols, int exponent) {
        int root = Field32.power(exponent);
        int value = 0;
        for (int symbol : symbols) {
            value = Field32.multiply(value, root) ^ symbol;
        }
        return value;
    }
}
