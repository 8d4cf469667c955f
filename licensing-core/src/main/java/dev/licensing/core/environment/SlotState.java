package dev.licensing.core.environment;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.check.Check;
import dev.licensing.core.person.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a slot holds. All states are immutable. */
public sealed interface SlotState {
    /**
     * What counts as active: each of its serial numbers may be in no other slot of any infrastructure.
     *
     * @return none, one, or during a review the held one and its replacement
     */
    List<Registration> active();

    /** Of a slot in the vendor's cloud: born activated, nothing to register. */
    record Activated() implements SlotState {
        @Override
        public List<Registration> active() {
            return List.of();
        }
    }

    /** Free. */
    record NotRegistered() implements SlotState {
        @Override
        public List<Registration> active() {
            return List.of();
        }
    }

    /**
     * Taken.
     *
     * @param registration by whom
     */
    record Registered(Registration registration) implements SlotState {
        @Override
        public List<Registration> active() {
            return List.of(registration);
        }
    }

    /**
     * A release that waits for the vendor's review. The registration is held meanwhile.
     *
     * @param held what is to be released
     * @param reason why
     * @param requester who asked and hears the outcome
     * @param requestedAt when
     * @param replacement what was registered to bridge the wait; empty until then
     */
    record InReview(
            Registration held,
            ReleaseReason reason,
            Actor requester,
            Instant requestedAt,
            Optional<Registration> replacement)
            implements SlotState {
        /**
         * Checks the instant.
         *
         * @throws dev.licensing.core.InvalidValueException when it is not in whole seconds of the years 0000 to 9999
         */
        public InReview {
            Check.instant("requestedAt", requestedAt);
        }

        @Override
        public List<Registration> active() {
            return replacement.isPresent() ? List.of(held, replacement.get()) : List.of(held);
        }
    }

    /**
     * Moved to another activation code, and reserved for a time so that the move can be rolled back.
     *
     * @param former what the slot held
     * @param movedTo the other activation code
     * @param movedToSlot the slot that holds it there
     * @param reservedUntilExclusive the first instant at which the slot is free
     */
    record Superseded(Registration former, ActivationCode movedTo, SlotId movedToSlot, Instant reservedUntilExclusive)
            implements SlotState {
        /**
         * Checks the instant.
         *
         * @throws dev.licensing.core.InvalidValueException when it is not in whole seconds of the years 0000 to 9999
         */
        public Superseded {
            Check.instant("reservedUntilExclusive", reservedUntilExclusive);
        }

        @Override
        public List<Registration> active() {
            return List.of();
        }

        /**
         * How the former registration ends when nothing is rolled back.
         *
         * @param slot the slot that this is the state of
         * @return its release at the end of the reservation
         */
        public SlotRelease release(SlotId slot) {
            return new SlotRelease(
                    slot, former.licenseId(), ReleaseReason.ACTIVATION_CODE_CHANGE, reservedUntilExclusive);
        }
    }
}
