package dev.licensing.core.feature;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Versions as lists of numbers: the naive model that the library's answers are held against. */
final class Versions {
    private Versions() {}

    /** Small numbers above all, so that equal parts are common. */
    static Arbitrary<List<Integer>> numbers() {
        return Arbitraries.frequencyOf(
                        Tuple.of(8, Arbitraries.integers().between(0, 2)),
                        Tuple.of(1, Arbitraries.integers().between(0, 999_999_999)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    /** Texts that look like versions, and texts that do not. */
    static Arbitrary<String> anyText() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789.*+-a \n").ofMaxLength(20),
                Arbitraries.strings().withChars("01.").ofMaxLength(80),
                Arbitraries.strings().ofMaxLength(80));
    }

    static String text(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /** Compares as numbers of one base do: the missing parts are zeros. */
    static int compare(List<Integer> one, List<Integer> other) {
        return value(one).compareTo(value(other));
    }

    private static BigInteger value(List<Integer> numbers) {
        List<Integer> padded = new ArrayList<>(numbers);
        while (padded.size() < 8) {
            padded.add(0);
        }
        BigInteger value = BigInteger.ZERO;
        for (int number : padded) {
            value = value.shiftLeft(32).add(BigInteger.valueOf(number));
        }
        return value;
    }
}
