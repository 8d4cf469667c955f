package dev.licensing.core.feature;

import dev.licensing.core.InvalidValueException;
import java.time.Duration;

/**
 * What a license grants of one feature. All kinds are immutable.
 *
 * <p>A kind that this version does not know is {@link Unrecognized}: closed, and reported, never silently granted.
 */
public sealed interface Entitlement {
    /**
     * How long the feature is granted, and what becomes of it afterwards.
     *
     * @return the term; of an unrecognized kind {@link Term#CLOSE}
     */
    Term term();

    /**
     * What is counted against a limit: quantities, rates and peaks. What is in use of them is never disturbed.
     */
    sealed interface Counted extends Entitlement {
        /**
         * How much is granted.
         *
         * @return the limit
         */
        Limit limit();

        /**
         * What happens beyond the limit.
         *
         * @return whether the excess is reported or the next addition stopped
         */
        Overage overage();

        /**
         * The same entitlement with another limit.
         *
         * @param other the limit
         * @return a new entitlement
         */
        Counted withLimit(Limit other);
    }

    /**
     * Something that is granted or not.
     *
     * @param term how long
     */
    record Flag(Term term) implements Entitlement {}

    /**
     * A number of things, such as users.
     *
     * @param limit the largest number
     * @param overage what happens beyond it
     * @param term how long
     */
    record Quantity(Limit limit, Overage overage, Term term) implements Counted {
        @Override
        public Quantity withLimit(Limit other) {
            return new Quantity(other, overage, term);
        }
    }

    /**
     * One of several values, such as Protected.
     *
     * @param value the value as the license spells it
     * @param term how long
     */
    record Choice(String value, Term term) implements Entitlement {}

    /**
     * The highest version that may be run and upgraded to.
     *
     * @param upTo the bound
     * @param term how long
     */
    record VersionCeiling(VersionBound upTo, Term term) implements Entitlement {}

    /**
     * A number of events in a span of time.
     *
     * @param limit the largest number in the span
     * @param per the span in whole seconds, at least one
     * @param overage what happens beyond it
     * @param term how long
     */
    record Rate(Limit limit, Duration per, Overage overage, Term term) implements Counted {
        /**
         * Checks the span.
         *
         * @throws dev.licensing.core.InvalidValueException when the span is less than a second, or not in whole seconds
         */
        public Rate {
            if (per.toSeconds() < 1 || !per.equals(Duration.ofSeconds(per.toSeconds()))) {
                throw new InvalidValueException("per", per.toString(), "whole seconds, at least one, such as PT1M");
            }
        }

        @Override
        public Rate withLimit(Limit other) {
            return new Rate(other, per, overage, term);
        }
    }

    /**
     * A highest number of concurrent uses, such as sessions.
     *
     * @param limit the largest number at one time
     * @param overage what happens beyond it
     * @param term how long
     */
    record Peak(Limit limit, Overage overage, Term term) implements Counted {
        @Override
        public Peak withLimit(Limit other) {
            return new Peak(other, overage, term);
        }
    }

    /**
     * A kind that a newer version may know: closed and reported.
     *
     * @param kind the kind as the license spells it
     */
    record Unrecognized(String kind) implements Entitlement {
        @Override
        public Term term() {
            return Term.CLOSE;
        }
    }
}
