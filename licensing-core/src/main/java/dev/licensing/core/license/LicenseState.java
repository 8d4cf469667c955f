package dev.licensing.core.license;

import dev.licensing.core.check.Check;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an environment's license amounts to at one moment. All states are immutable. */
public sealed interface LicenseState {
    /**
     * The stable name, as command lines and pages show it.
     *
     * @return such as {@code NotYetValid}
     */
    String name();

    /**
     * Says whether the platform may be used and grow: true of Active, Expiring and Grace.
     *
     * @return true when the license is usable
     */
    default boolean isUsable() {
        return refusal().isEmpty();
    }

    /**
     * Why the license is not usable.
     *
     * @return the refusal; empty when the license is usable
     */
    Optional<Refusal> refusal();

    /**
     * The words for this state.
     *
     * @return what is so, and what to do
     */
    default Explanation explanation() {
        return StateWords.of(this);
    }

    /**
     * Valid, but not yet: kept as pending while the current license stays.
     *
     * @param from the first valid instant
     * @param now the effective time
     */
    record NotYetValid(Instant from, Instant now) implements LicenseState {
        @Override
        public String name() {
            return "NotYetValid";
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(new Refusal(RefusalCode.NOT_YET_VALID, new Evidence.Time(from, now)));
        }
    }

    /**
     * Valid.
     *
     * @param untilExclusive the first instant after the end; empty when there is none
     */
    record Active(Optional<Instant> untilExclusive) implements LicenseState {
        @Override
        public String name() {
            return "Active";
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.empty();
        }
    }

    /**
     * Valid, and within the notice before the end.
     *
     * @param untilExclusive the first instant after the end
     */
    record Expiring(Instant untilExclusive) implements LicenseState {
        @Override
        public String name() {
            return "Expiring";
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.empty();
        }
    }

    /**
     * Something is over that shall not hurt at once: nothing is switched off yet.
     *
     * @param reasons why, and until when; at least one
     */
    record Grace(List<GraceReason> reasons) implements LicenseState {
        /**
         * Copies the list.
         *
         * @throws dev.licensing.core.InvalidValueException when there is no reason
         */
        public Grace {
            reasons = List.copyOf(reasons);
            Check.range("grace.reasons", reasons.size(), 1, GraceCause.values().length);
        }

        @Override
        public String name() {
            return "Grace";
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.empty();
        }
    }

    /**
     * Ended, and its grace too: growth and upgrade close, what runs keeps running.
     *
     * @param graceUntilExclusive the first instant after the grace
     * @param now the effective time
     */
    record Expired(Instant graceUntilExclusive, Instant now) implements LicenseState {
        @Override
        public String name() {
            return "Expired";
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(new Refusal(RefusalCode.EXPIRED, new Evidence.Time(graceUntilExclusive, now)));
        }
    }

    /**
     * Not for this environment.
     *
     * @param why the refusal
     */
    record Refused(Refusal why) implements LicenseState {
        @Override
        public String name() {
            return "Refused";
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(why);
        }
    }

    /** What a grace comes from. */
    enum GraceCause {
        /** The license has ended. */
        END("end"),
        /** The controller's hardware has changed. */
        HARDWARE("hardware");

        private final String id;

        GraceCause(String id) {
            this.id = id;
        }

        /**
         * The stable name.
         *
         * @return such as {@code hardware}
         */
        public String id() {
            return id;
        }
    }

    /**
     * One reason for a grace.
     *
     * @param cause where it comes from
     * @param untilExclusive the first instant after it
     */
    record GraceReason(GraceCause cause, Instant untilExclusive) {}
}
