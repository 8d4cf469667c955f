package dev.licensing.runtime.presence;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.feature.Feature;
import dev.licensing.runtime.records.RecordedUse.Kind;
import java.util.List;
import java.util.Optional;

/** Words and numbers as the documents of this package have them. What is not written so throws, and the document is none. */
final class Lines {
    private static final String ABSENT = "-";
    private static final long LARGEST = 9_999_999_999_999_999L;

    private Lines() {}

    /** What stands behind the first word of a line, which is as expected. */
    static String value(List<String> lines, int index, String name) {
        String line = lines.get(index);
        if (!line.startsWith(name + " ")) {
            throw new InvalidValueException("line " + (index + 1), line, name + " and its value");
        }
        return line.substring(name.length() + 1);
    }

    /** The words of a line, of which there are so many. */
    static String[] words(String line, int number) {
        String[] words = line.split(" ", -1);
        if (words.length != number) {
            throw new InvalidValueException("line", line, number + " words");
        }
        return words;
    }

    static String orAbsent(Optional<?> value) {
        return value.isPresent() ? value.get().toString() : ABSENT;
    }

    static Optional<String> presentOf(String value) {
        return value.equals(ABSENT) ? Optional.empty() : Optional.of(value);
    }

    static String word(Kind kind) {
        return kind == Kind.OWN ? "own" : "shared";
    }

    static Kind kind(String word) {
        return word.equals("own") ? Kind.OWN : Kind.SHARED;
    }

    static String feature(String name) {
        return Feature.flag(name).name();
    }

    static long amount(String digits) {
        long amount = Long.parseLong(digits);
        if (amount < 0 || amount > LARGEST) {
            throw new InvalidValueException("amount", digits, "0 to " + LARGEST);
        }
        return amount;
    }

    static long sum(long one, long other) {
        return Math.min(LARGEST, one + other);
    }
}
