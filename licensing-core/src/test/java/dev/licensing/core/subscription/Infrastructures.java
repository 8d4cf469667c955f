package dev.licensing.core.subscription;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.Hosting;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.license.Licenses;
import dev.licensing.core.license.Servers;
import dev.licensing.core.person.Actor;
import dev.licensing.core.person.Contacts;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.person.VendorContact;
import dev.licensing.core.person.VendorContacts;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The infrastructure that the tests start from: five slots, one of them in the cloud, and one person of each role. */
public final class Infrastructures {
    public static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    public static final EmailAddress COMPANY_ADMIN = EmailAddress.parse("cara@example.com");
    public static final EmailAddress INFRASTRUCTURE_ADMIN = EmailAddress.parse("ian@example.com");
    public static final EmailAddress MEMBER = EmailAddress.parse("mia@example.com");
    public static final EmailAddress STRANGER = EmailAddress.parse("sam@elsewhere.example");
    public static final EmailAddress TECHNICAL = EmailAddress.parse("tech@example.com");
    public static final EmailAddress BILLING = EmailAddress.parse("bills@example.com");
    public static final EmailAddress SUPPORT = EmailAddress.parse("support@vendor.example");
    public static final Actor VENDOR = new Actor.Vendor("Vendor support");

    public static final SlotId DEVELOPMENT = SlotId.parse("development-1");
    public static final SlotId QUALITY_ASSURANCE = SlotId.parse("quality-assurance-1");
    public static final SlotId PRODUCTION = SlotId.parse("production-1");
    public static final SlotId LIFE_TIME = SlotId.parse("life-time-1");
    public static final SlotId CLOUD = SlotId.parse("production-cloud");

    public static final VendorContacts VENDOR_CONTACTS = new VendorContacts(
            new VendorContact("Sales", EmailAddress.parse("sales@vendor.example")),
            new VendorContact("Support", SUPPORT),
            new VendorContact("Ann Account", EmailAddress.parse("ann@vendor.example")));

    public static final Organization ORGANIZATION =
            new Organization("Example Ltd", List.of(COMPANY_ADMIN), VENDOR_CONTACTS);

    /** Nothing is registered yet. */
    public static final Infrastructure EMPTY = empty(1);

    private Infrastructures() {}

    /** One of another activation code for each number. */
    public static Infrastructure empty(int number) {
        return new Infrastructure(
                "Main",
                ORGANIZATION,
                subscription(Licenses.activationCode(number)),
                List.of(
                        slot(DEVELOPMENT, EnvironmentType.DEVELOPMENT, "Development Environment #1"),
                        slot(QUALITY_ASSURANCE, EnvironmentType.QUALITY_ASSURANCE, "Quality Assurance Environment #1"),
                        slot(PRODUCTION, EnvironmentType.PRODUCTION, "Production Environment #1"),
                        slot(LIFE_TIME, EnvironmentType.LIFE_TIME, "LifeTime Environment #1"),
                        EnvironmentSlot.create(
                                CLOUD, "Production Environment #2", EnvironmentType.PRODUCTION, Hosting.CLOUD)),
                List.of(
                        new Member(INFRASTRUCTURE_ADMIN, PortalRole.INFRASTRUCTURE_ADMIN),
                        new Member(MEMBER, PortalRole.MEMBER)),
                new Contacts(List.of(TECHNICAL), List.of(BILLING)),
                List.of(),
                Set.of(),
                1,
                1);
    }

    public static Subscription subscription(ActivationCode activationCode) {
        Map<String, Entitlement> features = new LinkedHashMap<>();
        features.put("ActiveInternalUsers", new Entitlement.Quantity(Limit.of(500), Overage.ADVISE, Term.KEEP));
        features.put("Analytics", new Entitlement.Flag(Term.CLOSE));
        return new Subscription(
                activationCode,
                "acme-platform",
                Optional.of("Enterprise"),
                new SupportLevel("Standard"),
                SubscriptionTerm.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")),
                new Entitlements(features),
                HardwarePolicy.DEFAULT);
    }

    /** The given infrastructure with a registration in one slot, as it would be after the act. */
    public static Infrastructure registered(Infrastructure infrastructure, SlotId slot, SerialNumber serial) {
        EnvironmentSlot before = infrastructure.slot(slot).orElseThrow();
        Registration registration =
                Registration.of(LicenseId.parse("license-of-" + slot), Controller.typed(serial), NOW);
        return infrastructure
                .change()
                .slot(before.withState(new SlotState.Registered(registration)))
                .done();
    }

    /** A serial number for each number from 1: of virtual machines that share no component. */
    public static SerialNumber serial(int number) {
        int digest = 10 * number;
        return Servers.serial(
                PlatformClass.VIRTUAL_MACHINE,
                "A" + digest + " C" + (digest + 1) + " D" + (digest + 2) + " E" + (digest + 3) + " F" + (digest + 4));
    }

    public static Actor person(EmailAddress address) {
        return new Actor.Person(address);
    }

    private static EnvironmentSlot slot(SlotId id, EnvironmentType type, String name) {
        return EnvironmentSlot.create(id, name, type, Hosting.SELF_MANAGED);
    }
}
