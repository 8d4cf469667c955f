package dev.licensing.examples.quickstart;

import dev.licensing.core.act.Act;
import dev.licensing.core.act.NewSlot;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.act.SetMember;
import dev.licensing.core.act.Subscribing;
import dev.licensing.core.delivery.SlotLicense;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.Hosting;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.license.License;
import dev.licensing.core.person.Actor;
import dev.licensing.core.person.Contacts;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.PortalRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The customer portal in memory: one infrastructure, its change log, and what people do to it. */
final class CustomerPortal {
    static final EmailAddress ADMIN = EmailAddress.parse("ada@example.com");
    static final EmailAddress MEMBER = EmailAddress.parse("max@example.com");
    static final EmailAddress TECHNICAL_CONTACT = EmailAddress.parse("operations@example.com");
    static final SlotId DEVELOPMENT = SlotId.parse("development-1");
    static final SlotId OTHER_DEVELOPMENT = SlotId.parse("development-2");
    static final SlotId PRODUCTION = SlotId.parse("production-1");

    private final Instant now;
    private final List<ChangeLogEntry> changeLog = new ArrayList<>();
    private Infrastructure infrastructure;

    private CustomerPortal(Outcome.Done subscribed, Instant now) {
        this.now = now;
        this.infrastructure = subscribed.infrastructure();
        changeLog.add(subscribed.entry());
    }

    /** The vendor makes the subscription, with a slot for each of three environments and one member. */
    static CustomerPortal subscribe(Instant now) {
        Actor vendor = new Actor.Vendor("Acme sales");
        Outcome outcome = new Subscribing(
                        Sale.ORGANIZATION,
                        Sale.subscription(now),
                        "Example Infrastructure",
                        new Contacts(List.of(TECHNICAL_CONTACT), List.of()),
                        List.of(
                                new NewSlot(DEVELOPMENT, EnvironmentType.DEVELOPMENT, Hosting.SELF_MANAGED),
                                new NewSlot(OTHER_DEVELOPMENT, EnvironmentType.DEVELOPMENT, Hosting.SELF_MANAGED),
                                new NewSlot(PRODUCTION, EnvironmentType.PRODUCTION, Hosting.SELF_MANAGED)))
                .perform(new Occasion(vendor, now));
        CustomerPortal portal = new CustomerPortal((Outcome.Done) outcome, now);
        portal.perform(new SetMember(MEMBER, Optional.of(PortalRole.MEMBER)), ADMIN);
        return portal;
    }

    /** Keeps the new state together with its entry in the change log; a real portal does so in one transaction. */
    Outcome perform(Act act, EmailAddress person) {
        Outcome outcome = act.perform(infrastructure, new Occasion(new Actor.Person(person), now));
        if (outcome instanceof Outcome.Done done) {
            infrastructure = done.infrastructure();
            changeLog.add(done.entry());
        }
        return outcome;
    }

    License license(SlotId slot, SerialNumber serialNumber) {
        return SlotLicense.of(infrastructure, slot, serialNumber, now, 0).orElseThrow();
    }

    Infrastructure infrastructure() {
        return infrastructure;
    }

    List<ChangeLogEntry> changeLog() {
        return changeLog;
    }

    static LicenseId newLicenseId() {
        return LicenseId.parse(UUID.randomUUID().toString());
    }
}
