package dev.licensing.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The code is linear, so an error is missed exactly when the error pattern itself is a code word: every small pattern is tried. */
class ErrorPatternsTest {
    private static final int PLACES = CodeText.SYMBOLS;

    /** The syndromes, packed into 15 bits, of each pattern of one symbol. */
    private static final int[][] SINGLE = single();

    @Property(seed = "1", tries = 200)
    void syndromes_are_linear(@ForAll("patterns") int[] left, @ForAll("patterns") int[] right) {
        int[] sum = new int[PLACES];
        for (int i = 0; i < PLACES; i++) {
            sum[i] = left[i] ^ right[i];
        }
        assertThat(packed(sum)).isEqualTo(packed(left) ^ packed(right));
    }

    @Test
    void no_error_of_one_two_or_three_symbols_is_missed() {
        assertThat(patternsOfOneAndTwoWith(0)).isZero();
        assertThat(patternsOfThreeWith(0)).isZero();
    }

    @Test
    void no_error_of_one_or_two_symbols_turns_one_kind_into_the_other() {
        assertThat(patternsOfOneAndTwoWith(packed(constant()))).isZero();
    }

    @Test
    void some_error_of_three_symbols_does_so_the_search_can_find_one() {
        assertThat(patternsOfThreeWith(packed(constant()))).isPositive();
    }

    @Test
    void of_all_checks_only_one_fits_the_data() {
        for (int check = 1; check < 32 * 32 * 32; check++) {
            int[] symbols = new int[PLACES];
            symbols[21] = check >> 10;
            symbols[22] = (check >> 5) & 31;
            symbols[23] = check & 31;
            assertThat(ReedSolomon.isCodeWord(symbols)).isFalse();
        }
        assertThat(ReedSolomon.isCodeWord(new int[PLACES])).isTrue();
    }

    @Test
    void no_error_of_two_symbols_is_corrected() {
        int corrected = 0;
        for (int first = 0; first < PLACES; first++) {
            for (int second = 0; second < first; second++) {
                for (int values = 0; values < 31 * 31; values++) {
                    int[] symbols = new int[PLACES];
                    symbols[first] = 1 + values % 31;
                    symbols[second] = 1 + values / 31;
                    corrected += ReedSolomon.correctOne(symbols) ? 1 : 0;
                }
            }
        }
        assertThat(corrected).isZero();
    }

    @Test
    void an_error_that_seems_to_be_before_the_first_symbol_is_not_corrected() {
        for (int factor = 1; factor < 32; factor++) {
            int[] symbols = constant();
            for (int i = 0; i < PLACES; i++) {
                symbols[i] = Field32.multiply(symbols[i], factor);
            }
            assertThat(ReedSolomon.correctOne(symbols)).isFalse();
        }
    }

    @Provide
    Arbitrary<int[]> patterns() {
        return Arbitraries.integers().between(0, 31).array(int[].class).ofSize(PLACES);
    }

    private static int patternsOfOneAndTwoWith(int syndrome) {
        int found = 0;
        for (int first = 0; first < PLACES; first++) {
            for (int a : SINGLE[first]) {
                found += a == syndrome ? 1 : 0;
                for (int second = 0; second < first; second++) {
                    for (int b : SINGLE[second]) {
                        found += (a ^ b) == syndrome ? 1 : 0;
                    }
                }
            }
        }
        return found;
    }

    private static int patternsOfThreeWith(int syndrome) {
        int found = 0;
        for (int first = 0; first < PLACES; first++) {
            for (int second = 0; second < first; second++) {
                for (int third = 0; third < second; third++) {
                    found += patternsWith(syndrome, SINGLE[first], SINGLE[second], SINGLE[third]);
                }
            }
        }
        return found;
    }

    private static int patternsWith(int syndrome, int[] first, int[] second, int[] third) {
        int found = 0;
        for (int a : first) {
            for (int b : second) {
                int wanted = a ^ b ^ syndrome;
                for (int c : third) {
                    found += c == wanted ? 1 : 0;
                }
            }
        }
        return found;
    }

    private static int[][] single() {
        int[][] syndromes = new int[PLACES][31];
        for (int place = 0; place < PLACES; place++) {
            for (int value = 1; value <= 31; value++) {
                int[] pattern = new int[PLACES];
                pattern[place] = value;
                syndromes[place][value - 1] = packed(pattern);
            }
        }
        return syndromes;
    }

    private static int[] constant() {
        int[] pattern = new int[PLACES];
        CodeKind.ACTIVATION_CODE.shiftCheck(pattern);
        return pattern;
    }

    private static int packed(int[] symbols) {
        return ReedSolomon.syndrome(symbols, 1) << 10
                | ReedSolomon.syndrome(symbols, 2) << 5
                | ReedSolomon.syndrome(symbols, 3);
    }
}
