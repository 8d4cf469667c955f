package dev.licensing.core.activation;

import dev.licensing.core.code.CodeKind;
import dev.licensing.core.code.CodeWord;
import dev.licensing.core.code.InvalidCodeException;
import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * The unique identifier of an infrastructure. It leads to the subscription and contains nothing of it.
 *
 * <p>Version 3 bits, always 1 in this release, then 102 random bits and a check of 15. Immutable and thread-safe;
 * {@code parse(x.toString())} equals {@code x}.
 *
 * @param text the canonical text: 8 groups of 3 symbols joined by dots
 */
public record ActivationCode(String text) {
    private static final BigInteger VERSION = BigInteger.ONE;
    private static final int RANDOM_BITS = 102;

    /**
     * Reads an activation code as {@link #parse} does.
     *
     * @throws InvalidCodeException when the text is not an activation code of a supported version
     */
    public ActivationCode {
        text = CodeWord.parse(CodeKind.ACTIVATION_CODE, text).requireSupported().text();
    }

    /**
     * Reads an activation code in any case, with dashes, dots and spaces anywhere, with {@code O} for 0 and {@code I} or
     * {@code L} for 1.
     *
     * @param text the code as somebody typed it
     * @return the code
     * @throws InvalidCodeException the only exception, for any text that is not an activation code of a supported version
     */
    public static ActivationCode parse(String text) {
        return new ActivationCode(text);
    }

    /**
     * A new activation code.
     *
     * @param random where its 102 bits come from
     * @return the code
     */
    public static ActivationCode random(SecureRandom random) {
        BigInteger data = VERSION.shiftLeft(RANDOM_BITS).or(new BigInteger(RANDOM_BITS, random));
        return new ActivationCode(CodeWord.of(CodeKind.ACTIVATION_CODE, data).text());
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return text;
    }
}
