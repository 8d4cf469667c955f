package dev.licensing.core.subscription;

import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.Hosting;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotRelease;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.license.Licenses;
import dev.licensing.core.person.Contacts;
import dev.licensing.core.person.EmailAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InfrastructureTest {
    private static final EnvironmentSlot DEVELOPMENT = slot(Infrastructures.DEVELOPMENT);
    private static final EnvironmentSlot PRODUCTION = slot(Infrastructures.PRODUCTION);
    private static final EnvironmentSlot CLOUD = slot(Infrastructures.CLOUD);
    private static final SlotRelease RELEASE = new SlotRelease(
            Infrastructures.PRODUCTION, LicenseId.parse("license-1"), ReleaseReason.SUNSET, Infrastructures.NOW);

    @Test
    void the_activation_code_of_the_subscription_identifies_the_infrastructure() {
        assertThat(EMPTY.activationCode()).isEqualTo(Licenses.activationCode(1));
    }

    @Test
    void the_activation_code_never_changes_whatever_changes_in_the_subscription() {
        Subscription other = Infrastructures.subscription(Licenses.activationCode(2));
        assertThatThrownBy(() -> EMPTY.change().subscription(other))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("activationCode: \"" + other.activationCode() + "\" is not allowed; allowed is "
                        + EMPTY.activationCode() + ", because it never changes");
    }

    @Test
    void an_infrastructure_is_named_for_people() {
        assertThatThrownBy(() -> EMPTY.change().name("").done())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("infrastructure: \"\" is not allowed");
    }

    @Test
    void revisions_and_entries_are_counted_from_1() {
        assertThat(EMPTY.withCounts(3, 7).revision()).isEqualTo(3);
        assertThat(EMPTY.withCounts(3, 7).entries()).isEqualTo(7);
        assertThat(EMPTY.withCounts(9_999_999_999_999_999L, 9_999_999_999_999_999L)
                        .withCounts(1, 1))
                .isEqualTo(EMPTY);
        assertThatThrownBy(() -> EMPTY.withCounts(0, 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("revision: \"0\" is not allowed; allowed is 1 to 9999999999999999");
        assertThatThrownBy(() -> EMPTY.withCounts(1, 0))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("entries: \"0\" is not allowed; allowed is 1 to 9999999999999999");
        assertThatThrownBy(() -> EMPTY.withCounts(10_000_000_000_000_000L, 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("revision: ");
        assertThatThrownBy(() -> EMPTY.withCounts(1, 10_000_000_000_000_000L))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("entries: ");
    }

    @Test
    void no_two_slots_have_one_identifier_or_one_name() {
        EnvironmentSlot sameId = EnvironmentSlot.create(
                Infrastructures.DEVELOPMENT, "Another", EnvironmentType.PRODUCTION, Hosting.SELF_MANAGED);
        assertTwice(List.of(DEVELOPMENT, PRODUCTION, sameId), "infrastructure.slots.id", "development-1");
        assertTwice(
                List.of(DEVELOPMENT, PRODUCTION.withName(DEVELOPMENT.name())),
                "infrastructure.slots.name",
                "Development Environment #1");
    }

    @Test
    void a_serial_number_is_active_in_at_most_one_slot() {
        assertSerialTwice(registered(1), registered(1));
        assertSerialTwice(registered(1), new SlotState.Registered(withStandby(2, 1)));
        assertSerialTwice(new SlotState.Registered(withStandby(1, 2)), new SlotState.Registered(withStandby(3, 2)));
        assertSerialTwice(registered(1), inReview(1, 2));
        assertSerialTwice(inReview(2, 1), registered(1));
    }

    @Test
    void a_serial_number_that_moved_away_is_not_active_in_the_slot_it_left() {
        SlotState superseded = new SlotState.Superseded(
                registration(1), Licenses.activationCode(2), SlotId.parse("there-1"), Infrastructures.NOW);
        assertThat(with(List.of(DEVELOPMENT.withState(superseded), PRODUCTION.withState(registered(1))))
                        .slots())
                .hasSize(2);
    }

    @Test
    void nobody_is_a_member_twice() {
        Member member = new Member(Infrastructures.MEMBER, PortalRole.MEMBER);
        Member other = new Member(Infrastructures.STRANGER, PortalRole.MEMBER);
        Member admin = new Member(Infrastructures.MEMBER, PortalRole.INFRASTRUCTURE_ADMIN);
        assertThatThrownBy(() ->
                        EMPTY.change().members(List.of(member, other, admin)).done())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("infrastructure.members: \"mia@example.com\" is not allowed; allowed is each address once");
    }

    @Test
    void no_license_ends_twice() {
        SlotRelease release = new SlotRelease(
                SlotId.parse("development-1"), LicenseId.parse("license-1"), ReleaseReason.SUNSET, Licenses.NOW);
        Infrastructure ended = EMPTY.change().released(release).done();
        assertThatThrownBy(() -> ended.change().released(release).done())
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("infrastructure.releases: \"license-1\" is not allowed; allowed is each license once");
    }

    @Test
    void a_company_admin_is_the_organizations_not_a_member() {
        assertThatThrownBy(() -> new Member(Infrastructures.MEMBER, PortalRole.COMPANY_ADMIN))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("member.role: \"Company admin\" is not allowed");
    }

    @Test
    void slots_are_found_by_identifier_and_by_type() {
        assertThat(EMPTY.slot(Infrastructures.CLOUD)).contains(CLOUD);
        assertThat(EMPTY.slot(SlotId.parse("none"))).isEmpty();
        assertThat(EMPTY.slotsOf(EnvironmentType.PRODUCTION)).containsExactly(PRODUCTION, CLOUD);
    }

    @Test
    void free_are_the_slots_of_the_type_that_hold_nothing_and_are_not_in_the_cloud() {
        assertThat(EMPTY.freeSlots(EnvironmentType.PRODUCTION, Infrastructures.NOW))
                .containsExactly(PRODUCTION);
        Infrastructure registered =
                Infrastructures.registered(EMPTY, Infrastructures.PRODUCTION, Infrastructures.serial(1));
        assertThat(registered.freeSlots(EnvironmentType.PRODUCTION, Infrastructures.NOW))
                .isEmpty();
        assertThat(registered.freeSlots(EnvironmentType.DEVELOPMENT, Infrastructures.NOW))
                .containsExactly(DEVELOPMENT);
    }

    @Test
    void everybody_has_the_role_that_counts_most() {
        Infrastructure infrastructure = EMPTY.change()
                .members(List.of(
                        new Member(Infrastructures.COMPANY_ADMIN, PortalRole.MEMBER),
                        new Member(Infrastructures.MEMBER, PortalRole.MEMBER)))
                .done();
        assertThat(infrastructure.roleOf(Infrastructures.COMPANY_ADMIN)).contains(PortalRole.COMPANY_ADMIN);
        assertThat(infrastructure.roleOf(Infrastructures.MEMBER)).contains(PortalRole.MEMBER);
        assertThat(infrastructure.roleOf(Infrastructures.STRANGER)).isEmpty();
    }

    @Test
    void people_are_listed_by_role() {
        assertThat(EMPTY.peopleOf(PortalRole.COMPANY_ADMIN)).containsExactly(Infrastructures.COMPANY_ADMIN);
        assertThat(EMPTY.peopleOf(PortalRole.INFRASTRUCTURE_ADMIN))
                .containsExactly(Infrastructures.INFRASTRUCTURE_ADMIN);
        assertThat(EMPTY.peopleOf(PortalRole.MEMBER)).containsExactly(Infrastructures.MEMBER);
    }

    @Test
    void a_change_replaces_parts_of_a_copy_and_keeps_the_counts() {
        Infrastructure before = EMPTY.withCounts(3, 7);
        Contacts contacts = new Contacts(List.of(Infrastructures.MEMBER), List.of());
        Subscription subscription = before.subscription().withEdition(Optional.empty());
        Infrastructure after = before.change()
                .name("Other")
                .subscription(subscription)
                .slots(List.of(DEVELOPMENT, PRODUCTION))
                .slot(PRODUCTION.withName("Live"))
                .members(List.of())
                .contacts(contacts)
                .released(RELEASE)
                .marks(Set.of(InfrastructureMark.SENDS_TELEMETRY))
                .done();
        assertThat(after)
                .isEqualTo(new Infrastructure(
                        "Other",
                        Infrastructures.ORGANIZATION,
                        subscription,
                        List.of(DEVELOPMENT, PRODUCTION.withName("Live")),
                        List.of(),
                        contacts,
                        List.of(RELEASE),
                        Set.of(InfrastructureMark.SENDS_TELEMETRY),
                        3,
                        7));
        assertThat(before).isEqualTo(EMPTY.withCounts(3, 7));
        assertThat(EMPTY.change().done()).isEqualTo(EMPTY);
    }

    @Test
    void the_collections_are_copied() {
        List<EnvironmentSlot> slots = new ArrayList<>(EMPTY.slots());
        List<Member> members = new ArrayList<>(EMPTY.members());
        Set<InfrastructureMark> marks = EnumSet.noneOf(InfrastructureMark.class);
        Infrastructure infrastructure =
                EMPTY.change().slots(slots).members(members).marks(marks).done();
        slots.clear();
        members.clear();
        marks.add(InfrastructureMark.SENDS_TELEMETRY);
        assertThat(infrastructure).isEqualTo(EMPTY);
        assertThatThrownBy(() -> infrastructure.releases().add(RELEASE))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> infrastructure.marks().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void an_organization_has_1_to_1000_admins_each_once() {
        assertThat(organization(admins(1_000)).admins()).hasSize(1_000);
        assertThatThrownBy(() -> organization(List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("organization.admins: \"0\" is not allowed; allowed is 1 to 1000");
        assertThatThrownBy(() -> organization(admins(1_001)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("organization.admins: \"1001\" is not allowed; allowed is 1 to 1000");
        assertThatThrownBy(() -> organization(List.of(Infrastructures.MEMBER, Infrastructures.MEMBER)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("organization.admins: \"mia@example.com\" is not allowed; allowed is each one once");
    }

    @Test
    void an_organization_is_named_for_people() {
        assertThatThrownBy(() -> new Organization(" ", admins(1), Infrastructures.VENDOR_CONTACTS))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("organization: \" \" is not allowed");
    }

    private static void assertSerialTwice(SlotState one, SlotState other) {
        assertThatThrownBy(() -> with(List.of(DEVELOPMENT.withState(one), PRODUCTION.withState(other))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("infrastructure.slots.serialNumber: ")
                .hasMessageEndingWith("allowed is each one once");
    }

    private static void assertTwice(List<EnvironmentSlot> slots, String field, String found) {
        assertThatThrownBy(() -> with(slots))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(field + ": \"" + found + "\" is not allowed; allowed is each one once");
    }

    private static Infrastructure with(List<EnvironmentSlot> slots) {
        return EMPTY.change().slots(slots).done();
    }

    private static EnvironmentSlot slot(SlotId id) {
        return EMPTY.slot(id).orElseThrow();
    }

    private static SlotState registered(int number) {
        return new SlotState.Registered(registration(number));
    }

    private static SlotState inReview(int held, int replacement) {
        return new SlotState.InReview(
                registration(held),
                ReleaseReason.SUNSET,
                Infrastructures.VENDOR,
                Infrastructures.NOW,
                Optional.of(registration(replacement)));
    }

    private static Registration withStandby(int primary, int standby) {
        return registration(primary).withControllers(List.of(controller(primary), controller(standby)));
    }

    private static Registration registration(int number) {
        return Registration.of(LicenseId.parse("license-" + number), controller(number), Infrastructures.NOW);
    }

    private static Controller controller(int number) {
        return Controller.typed(Infrastructures.serial(number));
    }

    private static Organization organization(List<EmailAddress> admins) {
        return new Organization("Example Ltd", admins, Infrastructures.VENDOR_CONTACTS);
    }

    private static List<EmailAddress> admins(int count) {
        List<EmailAddress> admins = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            admins.add(EmailAddress.parse("admin" + i + "@example.com"));
        }
        return admins;
    }
}
