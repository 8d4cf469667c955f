package dev.licensing.runtime.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Whole seconds of the years 0000 to 9999 as {@code 2026-11-21T20:45:00Z}. Every start of a server reads a mark, and the first use of
 * Java's own formats costs a fresh JVM about as much as verifying a signature.
 */
final class SecondText {
    private static final String FORM = "0000-00-00T00:00:00Z";

    private SecondText() {}

    /** The second that an instant is in. */
    static String of(Instant time) {
        LocalDateTime second = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
        char[] text = FORM.toCharArray();
        put(text, 4, second.getYear());
        put(text, 7, second.getMonthValue());
        put(text, 10, second.getDayOfMonth());
        put(text, 13, second.getHour());
        put(text, 16, second.getMinute());
        put(text, 19, second.getSecond());
        return new String(text);
    }

    private static void put(char[] text, int end, int number) {
        int rest = number;
        for (int i = end - 1; rest > 0; i--) {
            text[i] += (char) (rest % 10);
            rest /= 10;
        }
    }

    /**
     * Reads what {@link #of} writes. It may take other texts too: whoever minds writes the time again, and compares.
     *
     * @throws DateTimeException or NumberFormatException when there is no such time
     */
    static Instant parse(String text) {
        if (text.length() != FORM.length()) {
            throw new DateTimeException("no time has " + text.length() + " symbols");
        }
        LocalDateTime second = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
        return second.toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int start, int end) {
        return Integer.parseInt(text, start, end, 10);
    }
}
