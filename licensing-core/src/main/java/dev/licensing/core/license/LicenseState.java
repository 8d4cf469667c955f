package dev.licensing.core.license;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.check.Check;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.usage.Availability;
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
     * How far a feature may be used: open, closed, or kept for what is in use of it.
     *
     * @param feature the feature's name
     * @param granted what the license grants of it; empty when nothing
     * @param at the effective time; while a jump ahead of the clock is not confirmed, the confirmed one
     * @return the availability, with the reason wherever it is not open
     */
    default Availability availability(String feature, Optional<? extends Entitlement> granted, Instant at) {
        return StateAvailability.of(this, feature, granted, at);
    }

    /**
     * How far a feature may be used, asked by its typed key: what is counted is known to be even where no license says so,
     * and what is in use of it is kept.
     *
     * @param feature the typed key
     * @param granted all that the license grants; {@link Entitlements#NONE} where there is no license
     * @param at the effective time; while a jump ahead of the clock is not confirmed, the confirmed one
     * @return the availability, with the reason wherever it is not open
     */
    default Availability availability(Feature<?> feature, Entitlements granted, Instant at) {
        return StateAvailability.of(this, feature, granted, at);
    }

    /**
     * Nothing was installed here.
     *
     * @param serialNumber the server's own serial number; empty when it is not identified, or is not the one to register
     */
    record NotInstalled(Optional<SerialNumber> serialNumber) implements LicenseState {
        @Override
        public String name() {
            return "NotInstalled";
        }

        @Override
        public Optional<Refusal> refusal() {
            return Optional.of(new Refusal(RefusalCode.NO_LICENSE, new Evidence.Server(serialNumber)));
        }
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
     * @param reasons why, and until when; at least one, each cause once, in the order of {@link GraceCause}
     */
    record Grace(List<GraceReason> reasons) implements LicenseState {
        /**
         * Copies the list.
         *
         * @throws dev.licensing.core.InvalidValueException when there is no reason, or the causes are out of order
         */
        public Grace {
            reasons = List.copyOf(reasons);
            Check.range("grace.reasons", reasons.size(), 1, GraceCause.values().length);
            requireOrder(reasons);
        }

        private static void requireOrder(List<GraceReason> reasons) {
            for (int i = 1; i < reasons.size(); i++) {
                GraceCause cause = reasons.get(i).cause();
                if (cause.compareTo(reasons.get(i - 1).cause()) <= 0) {
                    throw new InvalidValueException(
                            "grace.reasons", cause.id(), "each cause once, in the order end, hardware, clock, lease");
                }
            }
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

    /** What a grace comes from, in the order in which reasons stand. */
    enum GraceCause {
        /** The license has ended. */
        END("end"),
        /** The controller's hardware has changed. */
        HARDWARE("hardware"),
        /** The clock has jumped ahead, past an end, and is not confirmed yet. */
        CLOCK("clock"),
        /** A front-end has no lease of its controller. */
        LEASE("lease");

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
