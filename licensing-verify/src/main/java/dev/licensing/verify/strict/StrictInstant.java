package dev.licensing.verify.strict;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Instants of the one form {@code dddd-dd-ddTdd:dd:ddZ}: whole seconds in UTC, of dates and times that exist. */
public final class StrictInstant {
    private static final String FORM = "dddd-dd-ddTdd:dd:ddZ";
    private static final String ALLOWED = "an instant in UTC such as 2026-11-21T20:45:00Z";

    private StrictInstant() {}

    public static Instant parse(String field, String text) throws RefusedException {
        if (!hasForm(text)) {
            throw RefusedException.malformed(field, text, ALLOWED);
        }
        try {
            return LocalDateTime.of(
                            number(text, 0, 4),
                            number(text, 5, 7),
                            number(text, 8, 10),
                            number(text, 11, 13),
                            number(text, 14, 16),
                            number(text, 17, 19))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw RefusedException.malformed(field, text, ALLOWED);
        }
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char form = FORM.charAt(i);
            char symbol = text.charAt(i);
            boolean fits = form == 'd' ? symbol >= '0' && symbol <= '9' : symbol == form;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }
}
