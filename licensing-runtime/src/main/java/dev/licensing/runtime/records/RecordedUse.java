package dev.licensing.runtime.records;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.feature.Feature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The highest use of a feature that one server has seen in a day. Immutable.
 *
 * @param at when it was recorded, whole seconds in UTC
 * @param kind whether all servers see the same use, or each its own
 * @param feature the feature's name
 * @param used how much, 0 to 9,999,999,999,999,999
 * @param server the server's name
 */
public record RecordedUse(Instant at, Kind kind, String feature, long used, String server) {
    static final long LARGEST = 9_999_999_999_999_999L;

    public RecordedUse {
        if (!at.truncatedTo(ChronoUnit.SECONDS).equals(at)) {
            throw new InvalidValueException("at", at.toString(), "whole seconds");
        }
        Feature.flag(feature);
        if (used < 0 || used > LARGEST) {
            throw new InvalidValueException("used", Long.toString(used), "0 to " + LARGEST);
        }
    }

    /** How the uses that several servers have seen make the environment's. */
    public enum Kind {
        /** A quantity: each server measures the environment, and the highest counts. */
        SHARED,
        /** A peak or a rate: each server counts what comes to it, and the sum counts. */
        OWN
    }

    static RecordedUse parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 6) {
            throw new InvalidValueException("use", line, "six words");
        }
        Kind kind = words[2].equals("own") ? Kind.OWN : Kind.SHARED;
        return new RecordedUse(CheckedText.instant(words[1]), kind, words[3], Long.parseLong(words[4]), words[5]);
    }

    String toLine() {
        String word = kind == Kind.OWN ? "own" : "shared";
        return "use " + at + " " + word + " " + feature + " " + used + " " + server;
    }

    /** The higher of two uses of one day. */
    RecordedUse orHigher(RecordedUse other) {
        return other.used > used ? other : this;
    }

    /** What two servers have used together. */
    RecordedUse together(RecordedUse other) {
        long both = kind == Kind.OWN ? Math.min(LARGEST, used + other.used) : Math.max(used, other.used);
        return new RecordedUse(at.isBefore(other.at) ? other.at : at, kind, feature, both, "");
    }
}
