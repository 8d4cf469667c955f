package dev.licensing.core.code;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Words for the tests. */
final class CodeWords {
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Words of version 1 that are supported in full; the serial number is that of a physical machine. */
    static final CodeWord ACTIVATION = of(CodeKind.ACTIVATION_CODE, "1f3a5c7e9b2d4f6081a3c5e7f9");

    static final CodeWord SERIAL = serial(1, "2a5c7e9b2d4f6081a3c5e7f9");

    private CodeWords() {}

    /** A word of version 1 with this content of at most 102 bits. */
    static CodeWord of(CodeKind kind, String hex) {
        return CodeWord.of(kind, BigInteger.ONE.shiftLeft(102).or(content(hex, 102)));
    }

    /** A serial number of version 1 with these slots of at most 98 bits. */
    static CodeWord serial(int platformClass, String hex) {
        BigInteger head = BigInteger.valueOf(16L + platformClass).shiftLeft(98);
        return CodeWord.of(CodeKind.SERIAL_NUMBER, head.or(content(hex, 98)));
    }

    static Arbitrary<CodeWord> any() {
        return Combinators.combine(Arbitraries.of(CodeKind.class), bits(105)).as(CodeWord::of);
    }

    /** Activation codes and serial numbers of physical machines, all of version 1. */
    static Arbitrary<CodeWord> supported() {
        Arbitrary<CodeWord> activation = bits(102).map(bits -> of(CodeKind.ACTIVATION_CODE, bits.toString(16)));
        Arbitrary<CodeWord> serial = bits(98).map(bits -> serial(1, bits.toString(16)));
        return Arbitraries.oneOf(activation, serial);
    }

    /** The text with another symbol at one of its 24 places; step 1 to 31 chooses which. */
    static String mistype(CodeWord word, int place, int step) {
        int index = place + place / 3;
        int symbol = (ALPHABET.indexOf(word.text().charAt(index)) + step) % 32;
        return word.text().substring(0, index)
                + ALPHABET.charAt(symbol)
                + word.text().substring(index + 1);
    }

    private static Arbitrary<BigInteger> bits(int count) {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, BigInteger.ONE.shiftLeft(count).subtract(BigInteger.ONE));
    }

    private static BigInteger content(String hex, int bits) {
        return new BigInteger(hex, 16).mod(BigInteger.ONE.shiftLeft(bits));
    }
}
