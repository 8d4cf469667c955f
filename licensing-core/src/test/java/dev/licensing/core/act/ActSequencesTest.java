package dev.licensing.core.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.Hosting;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.person.Actor;
import dev.licensing.core.person.Contacts;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.InfrastructureMark;
import dev.licensing.core.subscription.Infrastructures;
import dev.licensing.core.subscription.PortalRole;
import dev.licensing.core.subscription.SupportLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is tried in whichever order, by whomever. */
class ActSequencesTest {
    private static final Infrastructure START =
            Infrastructures.registered(Infrastructures.EMPTY, Infrastructures.PRODUCTION, Infrastructures.serial(1));
    private static final List<EmailAddress> PEOPLE = List.of(
            Infrastructures.COMPANY_ADMIN,
            Infrastructures.INFRASTRUCTURE_ADMIN,
            Infrastructures.MEMBER,
            Infrastructures.STRANGER);

    @Property(tries = 300)
    void no_sequence_changes_the_activation_code_the_product_the_policy_or_what_is_registered(
            @ForAll("attempts") List<Attempt> attempts) {
        Infrastructure end = run(attempts).state;
        assertThat(end.activationCode()).isEqualTo(START.activationCode());
        assertThat(end.subscription().product()).isEqualTo(START.subscription().product());
        assertThat(end.subscription().hardwarePolicy())
                .isEqualTo(START.subscription().hardwarePolicy());
        assertThat(end.subscription().term().firstDay())
                .isEqualTo(START.subscription().term().firstDay());
        assertThat(end.organization()).isEqualTo(START.organization());
        assertThat(end.slot(Infrastructures.PRODUCTION)).isEqualTo(START.slot(Infrastructures.PRODUCTION));
    }

    @Property(tries = 300)
    void no_sequence_loses_a_log_entry(@ForAll("attempts") List<Attempt> attempts) {
        Run run = run(attempts);
        for (int i = 0; i < run.log.size(); i++) {
            assertThat(run.log.get(i).number()).isEqualTo(i + 2L);
            assertThat(run.log.get(i).activationCode()).isEqualTo(START.activationCode());
        }
        assertThat(run.state.entries()).isEqualTo(run.log.size() + 1L);
        assertThat(run.state.revision()).isEqualTo(run.log.size() + 1L);
    }

    @Property(tries = 300)
    void no_sequence_lets_a_role_do_what_it_may_not(@ForAll("attempts") List<Attempt> attempts) {
        Map<EmailAddress, PortalRole> roles = new HashMap<>(Map.of(
                Infrastructures.COMPANY_ADMIN, PortalRole.COMPANY_ADMIN,
                Infrastructures.INFRASTRUCTURE_ADMIN, PortalRole.INFRASTRUCTURE_ADMIN,
                Infrastructures.MEMBER, PortalRole.MEMBER));
        Infrastructure state = START;
        for (Attempt attempt : attempts) {
            Outcome outcome = Acts.outcome(attempt.act, state, attempt.actor);
            Optional<ActRefusalCode> lack = lack(attempt, roles);
            if (outcome instanceof Outcome.Done done) {
                assertThat(lack).isEmpty();
                state = done.infrastructure();
                note(attempt, roles);
            } else if (outcome instanceof Outcome.Declined declined) {
                assertThat(Optional.of(declined.refusal().code()).filter(ActSequencesTest::isOfAccess))
                        .isEqualTo(lack);
                Acts.requireSentences(declined.refusal());
            }
        }
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Actor> people = Arbitraries.of(PEOPLE).map(Infrastructures::person);
        Arbitrary<Actor> actors =
                Arbitraries.frequencyOf(Tuple.of(2, people), Tuple.of(1, Arbitraries.of(Infrastructures.VENDOR)));
        return Combinators.combine(actors, acts()).as(Attempt::new).list().ofMaxSize(40);
    }

    private static Arbitrary<Act> acts() {
        return Arbitraries.oneOf(
                Arbitraries.of("Main", "Other").map(RenameInfrastructure::new),
                Combinators.combine(
                                Arbitraries.of(PEOPLE),
                                Arbitraries.of(PortalRole.INFRASTRUCTURE_ADMIN, PortalRole.MEMBER)
                                        .optional())
                        .as(SetMember::new),
                Arbitraries.of(Contacts.NONE, START.contacts()).map(ChangeContacts::new),
                Combinators.combine(
                                Arbitraries.of(InfrastructureMark.class),
                                Arbitraries.of(MarkInfrastructure.Presence.class))
                        .as(MarkInfrastructure::new),
                changes().map(ChangeSubscription::new));
    }

    private static Arbitrary<SubscriptionChange> changes() {
        Arbitrary<EnvironmentType> types = Arbitraries.of(EnvironmentType.class);
        Arbitrary<NewSlot> slots = Combinators.combine(
                        Arbitraries.integers().between(1, 20).map(number -> SlotId.parse("new-" + number)),
                        types,
                        Arbitraries.of(Hosting.class))
                .as(NewSlot::new);
        return Arbitraries.oneOf(
                slots.list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .uniqueElements(NewSlot::id)
                        .map(SubscriptionChange.AddSlots::new),
                Combinators.combine(types, Arbitraries.integers().between(0, 4))
                        .as(SubscriptionChange.RemoveSlots::new),
                Arbitraries.of(
                                Infrastructures.CLOUD,
                                Infrastructures.PRODUCTION,
                                Infrastructures.DEVELOPMENT,
                                SlotId.parse("new-1"),
                                SlotId.parse("new-2"))
                        .map(SubscriptionChange.RemoveCloudSlot::new),
                Arbitraries.of("Standard", "Enterprise").map(SupportLevel::new).map(SubscriptionChange.Support::new),
                Arbitraries.of(LocalDate.parse("2025-12-31"), LocalDate.parse("2026-12-31"))
                        .optional()
                        .map(SubscriptionChange.EndDate::new),
                Arbitraries.of(Entitlements.NONE, START.subscription().features())
                        .map(SubscriptionChange.Features::new),
                Arbitraries.of("Basic", "Enterprise").optional().map(SubscriptionChange.Edition::new));
    }

    private static Run run(List<Attempt> attempts) {
        Run run = new Run();
        for (Attempt attempt : attempts) {
            if (Acts.outcome(attempt.act, run.state, attempt.actor) instanceof Outcome.Done done) {
                run.state = done.infrastructure();
                run.log.add(done.entry());
            }
        }
        return run;
    }

    /** The roles once more, as the design states them: what the access should be refused with. */
    private static Optional<ActRefusalCode> lack(Attempt attempt, Map<EmailAddress, PortalRole> roles) {
        if (!(attempt.actor instanceof Actor.Person person)) {
            return Optional.empty();
        }
        if (!roles.containsKey(person.address())) {
            return Optional.of(ActRefusalCode.UNKNOWN_INFRASTRUCTURE);
        }
        boolean ofTheVendor = attempt.act instanceof ChangeSubscription || attempt.act instanceof MarkInfrastructure;
        return ofTheVendor || roles.get(person.address()) == PortalRole.MEMBER
                ? Optional.of(ActRefusalCode.NOT_PERMITTED)
                : Optional.empty();
    }

    private static boolean isOfAccess(ActRefusalCode code) {
        return code == ActRefusalCode.UNKNOWN_INFRASTRUCTURE || code == ActRefusalCode.NOT_PERMITTED;
    }

    private static void note(Attempt attempt, Map<EmailAddress, PortalRole> roles) {
        if (attempt.act instanceof SetMember member) {
            if (member.role().isPresent()) {
                roles.put(member.person(), member.role().get());
            } else {
                roles.remove(member.person());
            }
        }
    }

    record Attempt(Actor actor, Act act) {}

    private static final class Run {
        private Infrastructure state = START;
        private final List<ChangeLogEntry> log = new ArrayList<>();
    }
}
