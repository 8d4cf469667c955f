package dev.licensing.core.feature;

import dev.licensing.core.check.Check;
import java.util.OptionalLong;

/**
 * How much a feature grants: a number of at least 0, or Unlimited. Immutable.
 *
 * @param most the largest use within the limit, 0 to 9,999,999,999,999,999; empty for Unlimited
 */
public record Limit(OptionalLong most) {
    /** No limit at all. */
    public static final Limit UNLIMITED = new Limit(OptionalLong.empty());

    private static final long LARGEST = 9_999_999_999_999_999L;

    /**
     * Checks the bounds.
     *
     * @throws dev.licensing.core.InvalidValueException when the number is negative or has more than 16 digits
     */
    public Limit {
        if (most.isPresent()) {
            Check.range("limit", most.getAsLong(), 0, LARGEST);
        }
    }

    /**
     * A limit that is a number.
     *
     * @param most the largest use within the limit
     * @return the limit
     * @throws dev.licensing.core.InvalidValueException when the number is negative or has more than 16 digits
     */
    public static Limit of(long most) {
        return new Limit(OptionalLong.of(most));
    }

    /**
     * Says whether a use is within the limit.
     *
     * @param use the measured use
     * @return true when it is at most the limit
     */
    public boolean allows(long use) {
        return most.isEmpty() || use <= most.getAsLong();
    }

    /** The number, or {@code Unlimited}. */
    @Override
    public String toString() {
        return most.isPresent() ? Long.toString(most.getAsLong()) : "Unlimited";
    }
}
