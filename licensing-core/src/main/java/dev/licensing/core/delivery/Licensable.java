package dev.licensing.core.delivery;

import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.license.Validity;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.SubscriptionTerm;
import java.time.Instant;
import java.util.Optional;

/** A registration and the slot that it is in: what a license is made of. Immutable. */
record Licensable(EnvironmentSlot slot, Registration registration) {
    /** During a review the held registration and its replacement are found, each by its own primary. */
    static Optional<Licensable> in(EnvironmentSlot slot, SerialNumber primary) {
        for (Registration registration : slot.state().active()) {
            if (registration.primary().serialNumber().equals(primary)) {
                return Optional.of(new Licensable(slot, registration));
            }
        }
        return Optional.empty();
    }

    static boolean isOver(Validity validity, Instant at) {
        return validity.untilExclusive().isPresent()
                && !at.isBefore(validity.untilExclusive().get());
    }

    /** Empty for a replacement that ends before the subscription starts: it would be valid at no time. */
    Optional<Validity> validity(SubscriptionTerm term) {
        Validity whole = term.validity();
        if (registration.untilExclusive().isEmpty()) {
            return Optional.of(whole);
        }
        Instant end = registration.untilExclusive().get();
        return whole.from().isBefore(end) ? Optional.of(term.validityUntil(end)) : Optional.empty();
    }
}
