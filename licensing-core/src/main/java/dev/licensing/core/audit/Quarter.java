package dev.licensing.core.audit;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.check.Check;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A calendar quarter in UTC. Immutable; {@code parse(x.toString())} equals {@code x}.
 *
 * @param year the year, 0 to 9999
 * @param number which quarter of the year, 1 to 4
 */
public record Quarter(int year, int number) {
    private static final int LAST_YEAR = 9_999;
    private static final int QUARTERS = 4;
    private static final int MONTHS = 3;
    private static final int LENGTH = "2026-Q2".length();
    private static final int YEAR_DIGITS = 4;
    private static final String MIDDLE = "-Q";

    /**
     * Checks the bounds.
     *
     * @throws InvalidValueException when the year or the number is out of its bounds
     */
    public Quarter {
        Check.range("quarter.year", year, 0, LAST_YEAR);
        Check.range("quarter.number", number, 1, QUARTERS);
    }

    /**
     * The quarter of a time.
     *
     * @param at the time
     * @return the quarter in which it is
     * @throws InvalidValueException when the year is not 0 to 9999
     */
    public static Quarter of(Instant at) {
        Instant second = Check.instant("quarter", at.truncatedTo(ChronoUnit.SECONDS));
        LocalDate day = second.atOffset(ZoneOffset.UTC).toLocalDate();
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /**
     * Reads a quarter.
     *
     * @param text such as {@code 2026-Q2}
     * @return the quarter
     * @throws InvalidValueException when the text is no quarter
     */
    public static Quarter parse(String text) {
        boolean wellFormed = text.length() == LENGTH && text.startsWith(MIDDLE, YEAR_DIGITS);
        int year = wellFormed ? number(text, 0, YEAR_DIGITS) : -1;
        int number = wellFormed ? number(text, LENGTH - 1, LENGTH) : 0;
        if (year < 0 || number < 1 || number > QUARTERS) {
            throw new InvalidValueException("quarter", text, "a year of 4 digits, -Q, and 1 to 4, such as 2026-Q2");
        }
        return new Quarter(year, number);
    }

    /**
     * When it begins.
     *
     * @return the first instant of its first day in UTC
     */
    public Instant from() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /**
     * When it is over.
     *
     * @return the first instant after it
     */
    public Instant untilExclusive() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1)
                .plusMonths(MONTHS)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    /**
     * The one before.
     *
     * @return a new quarter
     * @throws InvalidValueException when this is the first of year 0
     */
    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, QUARTERS) : new Quarter(year, number - 1);
    }

    /**
     * The one after.
     *
     * @return a new quarter
     * @throws InvalidValueException when this is the last of year 9999
     */
    public Quarter next() {
        return number == QUARTERS ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /** Such as {@code 2026-Q2}. */
    @Override
    public String toString() {
        String digits = Integer.toString(LAST_YEAR + 1 + year).substring(1);
        return digits + MIDDLE + number;
    }

    /** Of ASCII digits alone, which {@link Integer#parseInt} is not content with; -1 when there is anything else. */
    private static int number(String text, int from, int untilExclusive) {
        int number = 0;
        for (int i = from; i < untilExclusive; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
