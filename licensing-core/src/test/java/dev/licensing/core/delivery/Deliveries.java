package dev.licensing.core.delivery;

import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.person.Contacts;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Infrastructures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Infrastructures whose licenses can be delivered, and what came of trying. */
public final class Deliveries {
    public static final Instant NOW = Infrastructures.NOW;
    public static final Instant END = Instant.parse("2027-01-01T12:00:00Z");
    public static final SerialNumber SERIAL = Infrastructures.serial(1);
    public static final SerialNumber REPLACEMENT = Infrastructures.serial(2);
    public static final SerialNumber OTHER = Infrastructures.serial(3);
    public static final Infrastructure REGISTERED =
            Infrastructures.registered(Infrastructures.EMPTY, Infrastructures.PRODUCTION, SERIAL);

    private Deliveries() {}

    /** A release that waits for a review, bridged by a replacement with an end of its own. */
    public static Infrastructure inReview(Instant replacementUntilExclusive) {
        Registration held = Registration.of(LicenseId.parse("license-held"), Controller.typed(SERIAL), NOW);
        Registration replacement = new Registration(
                LicenseId.parse("license-replacement"),
                List.of(Controller.typed(REPLACEMENT)),
                NOW,
                Optional.of(replacementUntilExclusive));
        return inState(
                Infrastructures.PRODUCTION,
                new SlotState.InReview(
                        held,
                        ReleaseReason.HARDWARE_CHANGE,
                        Infrastructures.person(Infrastructures.MEMBER),
                        NOW,
                        Optional.of(replacement)));
    }

    public static Infrastructure superseded() {
        Registration former = Registration.of(LicenseId.parse("license-1"), Controller.typed(SERIAL), NOW);
        return inState(
                Infrastructures.PRODUCTION,
                new SlotState.Superseded(
                        former,
                        Infrastructures.empty(2).activationCode(),
                        Infrastructures.PRODUCTION,
                        NOW.plusSeconds(1_000)));
    }

    public static Infrastructure inState(SlotId slot, SlotState state) {
        return Infrastructures.EMPTY
                .change()
                .slot(Infrastructures.EMPTY.slot(slot).orElseThrow().withState(state))
                .done();
    }

    public static Infrastructure withTechnical(EmailAddress... technical) {
        return REGISTERED
                .change()
                .contacts(new Contacts(List.of(technical), List.of()))
                .done();
    }

    public static Occasion by(EmailAddress person, Instant at) {
        return new Occasion(Infrastructures.person(person), at);
    }

    public static Outcome.Done done(Outcome outcome) {
        return (Outcome.Done) outcome;
    }

    public static ActRefusal refusal(Outcome outcome) {
        return ((Outcome.Declined) outcome).refusal();
    }
}
