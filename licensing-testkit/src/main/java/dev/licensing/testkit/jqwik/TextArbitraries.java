package dev.licensing.testkit.jqwik;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts and times as the signed files may have them. */
@SuppressWarnings("exports") // who uses it has jqwik
public final class TextArbitraries {
    private static final long YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long YEAR_9000 = Instant.parse("9000-01-01T00:00:00Z").getEpochSecond();

    private TextArbitraries() {}

    /**
     * Identifiers: of licenses, slots, products, features.
     *
     * @return 1 to 100 symbols of {@code A-Z a-z 0-9 . _ -}
     */
    public static Arbitrary<String> identifiers() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .withChars("._-")
                .ofMinLength(1)
                .ofMaxLength(100);
    }

    /**
     * Names that people read: any text that UTF-8 can write, odd ones among them.
     *
     * @return at most 20 characters
     */
    public static Arbitrary<String> displayNames() {
        Arbitrary<String> plain = Arbitraries.strings().ofMaxLength(20);
        Arbitrary<String> odd = Arbitraries.of(
                "", "\"\\/\b\f\n\r\t\u0000\u001f", "\u2028\u2029\ufeff\u202e", "\ud83d\ude00", "<b>&amp;</b>");
        return Arbitraries.oneOf(plain, odd).filter(TextArbitraries::isWellFormed);
    }

    /**
     * Instants in whole seconds, of the years 2000 to 8999.
     *
     * @return instants that every document can write
     */
    public static Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(YEAR_2000, YEAR_9000 - 1).map(Instant::ofEpochSecond);
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(TextArbitraries::isSurrogate);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
