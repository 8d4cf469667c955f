package dev.licensing.core.act;

import static dev.licensing.core.subscription.Infrastructures.COMPANY_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static dev.licensing.core.subscription.Infrastructures.INFRASTRUCTURE_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.MEMBER;
import static dev.licensing.core.subscription.Infrastructures.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.person.Actor;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructures;
import dev.licensing.core.subscription.Member;
import dev.licensing.core.subscription.PortalRole;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SetMemberTest {
    private static final Actor ADMIN = Infrastructures.person(INFRASTRUCTURE_ADMIN);
    private static final Optional<PortalRole> AS_ADMIN = Optional.of(PortalRole.INFRASTRUCTURE_ADMIN);
    private static final Optional<PortalRole> AS_MEMBER = Optional.of(PortalRole.MEMBER);
    private static final Optional<PortalRole> AS_NOTHING = Optional.empty();

    @Test
    void an_admin_makes_somebody_a_member() {
        Outcome.Done done = done(STRANGER, AS_MEMBER);
        assertThat(done.infrastructure().members())
                .containsExactly(
                        new Member(INFRASTRUCTURE_ADMIN, PortalRole.INFRASTRUCTURE_ADMIN),
                        new Member(MEMBER, PortalRole.MEMBER),
                        new Member(STRANGER, PortalRole.MEMBER));
        assertThat(done.entry().kind()).isEqualTo(ActKind.MEMBERS);
        assertThat(done.entry().what()).isEqualTo("Role of sam@elsewhere.example: none to Member");
        assertThat(done.notices()).isEmpty();
    }

    @Test
    void an_admin_gives_a_member_another_role() {
        Outcome.Done done = done(INFRASTRUCTURE_ADMIN, AS_MEMBER);
        assertThat(done.infrastructure().members())
                .containsExactly(
                        new Member(INFRASTRUCTURE_ADMIN, PortalRole.MEMBER), new Member(MEMBER, PortalRole.MEMBER));
        assertThat(done.entry().what()).isEqualTo("Role of ian@example.com: Infrastructure admin to Member");
    }

    @Test
    void who_is_removed_is_no_longer_associated() {
        Outcome.Done done = done(MEMBER, AS_NOTHING);
        assertThat(done.infrastructure().members())
                .containsExactly(new Member(INFRASTRUCTURE_ADMIN, PortalRole.INFRASTRUCTURE_ADMIN));
        assertThat(done.entry().what()).isEqualTo("Role of mia@example.com: Member to none");
        assertThat(Acts.declined(Acts.noting(ActKind.SEND), done.infrastructure(), Infrastructures.person(MEMBER)))
                .isEqualTo(ActRefusal.unknownInfrastructure());
    }

    @Test
    void a_new_role_allows_what_it_allows_from_the_next_act_on() {
        assertThat(Acts.done(
                                Acts.noting(ActKind.REGISTER),
                                done(MEMBER, AS_ADMIN).infrastructure(),
                                Infrastructures.person(MEMBER))
                        .entry()
                        .kind())
                .isEqualTo(ActKind.REGISTER);
    }

    @Test
    void a_company_admin_is_the_organizations_to_give() {
        assertThatThrownBy(() -> new SetMember(MEMBER, Optional.of(PortalRole.COMPANY_ADMIN)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(
                        "member.role: \"Company admin\" is not allowed; allowed is Infrastructure admin, Member or none;"
                                + " company admins are the organization's");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPANY_ADMIN")
    void a_company_admin_cannot_be_changed_in_an_infrastructure(PortalRole role) {
        assertCompanyAdmin(Optional.of(role));
        assertCompanyAdmin(AS_NOTHING);
    }

    @Test
    void who_is_no_member_cannot_be_removed() {
        ActRefusal refusal = declined(STRANGER, AS_NOTHING);
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.NOT_A_MEMBER);
        assertThat(refusal.explanation().words())
                .isEqualTo("sam@elsewhere.example is not a member of this infrastructure.");
        assertThat(refusal.explanation().remedy())
                .isEqualTo("Check the address; if it is right, there is nothing to do.");
    }

    @Test
    void the_same_role_changes_nothing() {
        ActRefusal refusal = declined(INFRASTRUCTURE_ADMIN, AS_ADMIN);
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.NOTHING_CHANGES);
        assertThat(refusal.explanation().words())
                .isEqualTo("Nothing would change: ian@example.com has the role Infrastructure admin already.");
    }

    private static void assertCompanyAdmin(Optional<PortalRole> role) {
        ActRefusal refusal = declined(COMPANY_ADMIN, role);
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.NOT_A_MEMBER);
        assertThat(refusal.explanation().words())
                .isEqualTo(
                        "cara@example.com is a company admin, and so administers every infrastructure of the company.");
        assertThat(refusal.explanation().remedy())
                .isEqualTo("To change who is a company admin, contact Support (support@vendor.example).");
    }

    private static Outcome.Done done(EmailAddress person, Optional<PortalRole> role) {
        return Acts.done(new SetMember(person, role), EMPTY, ADMIN);
    }

    private static ActRefusal declined(EmailAddress person, Optional<PortalRole> role) {
        return Acts.declined(new SetMember(person, role), EMPTY, ADMIN);
    }
}
