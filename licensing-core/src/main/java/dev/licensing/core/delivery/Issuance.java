package dev.licensing.core.delivery;

import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.Hosting;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.license.Validity;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.SubscriptionTerm;
import java.time.Instant;
import java.util.Optional;

/** Whether a license can leave the portal, in whichever way: every act that hands one out asks here. */
sealed interface Issuance {
    /** It can. */
    record Ready(EnvironmentSlot slot) implements Issuance {}

    /** It cannot. */
    record Refused(ActRefusal why) implements Issuance {}

    static Issuance of(Infrastructure infrastructure, SlotId id, SerialNumber primary, Instant at) {
        Optional<EnvironmentSlot> slot = infrastructure.slot(id);
        return slot.isEmpty()
                ? refused(ActRefusalCode.UNKNOWN_SLOT, infrastructure, "slot", id)
                : of(infrastructure, slot.get(), primary, at);
    }

    private static Issuance of(Infrastructure infrastructure, EnvironmentSlot slot, SerialNumber primary, Instant at) {
        if (slot.hosting() == Hosting.CLOUD) {
            return refused(ActRefusalCode.VENDOR_MANAGED, infrastructure, "name", slot.name());
        }
        if (slot.state().active().isEmpty()) {
            return refused(ActRefusalCode.NOT_REGISTERED, infrastructure, "name", slot.name());
        }
        Optional<Licensable> licensable = Licensable.in(slot, primary);
        if (licensable.isEmpty()) {
            ActRefusal stale = ActRefusal.of(ActRefusalCode.STALE, infrastructure);
            return new Refused(stale.with("name", slot.name()).with("serial", primary));
        }
        return inTime(infrastructure, licensable.get(), at);
    }

    /** A replacement ends before the subscription does; what then helps is the review, not a renewal. */
    private static Issuance inTime(Infrastructure infrastructure, Licensable licensable, Instant at) {
        SubscriptionTerm term = infrastructure.subscription().term();
        if (Licensable.isOver(term.validity(), at)) {
            return refused(ActRefusalCode.SUBSCRIPTION_ENDED, infrastructure, "endDate", term);
        }
        Optional<Validity> validity = licensable.validity(term);
        return validity.isEmpty() || Licensable.isOver(validity.get(), at)
                ? refused(
                        ActRefusalCode.UNDER_REVIEW,
                        infrastructure,
                        "name",
                        licensable.slot().name())
                : new Ready(licensable.slot());
    }

    private static Issuance refused(ActRefusalCode code, Infrastructure infrastructure, String name, Object value) {
        return new Refused(ActRefusal.of(code, infrastructure).with(name, value));
    }
}
