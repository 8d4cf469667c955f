package dev.licensing.core.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.person.EmailAddress;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTest {
    private static final Infrastructure MINE = Infrastructures.EMPTY;
    private static final Infrastructure OF_THE_COMPANY =
            Infrastructures.empty(2).change().members(List.of()).done();
    private static final Infrastructure OF_OTHERS = new Infrastructure(
            "Theirs",
            new Organization("Other Ltd", List.of(Infrastructures.STRANGER), Infrastructures.VENDOR_CONTACTS),
            Infrastructures.empty(3).subscription(),
            List.of(),
            List.of(new Member(Infrastructures.MEMBER, PortalRole.MEMBER)),
            MINE.contacts(),
            List.of(),
            Set.of(),
            1,
            1);
    private static final List<Infrastructure> ALL = List.of(MINE, OF_THE_COMPANY, OF_OTHERS);

    @Test
    void only_the_infrastructures_that_a_person_is_associated_with_are_listed() {
        assertThat(listed(Infrastructures.COMPANY_ADMIN)).containsExactly(MINE, OF_THE_COMPANY);
        assertThat(listed(Infrastructures.INFRASTRUCTURE_ADMIN)).containsExactly(MINE);
        assertThat(listed(Infrastructures.MEMBER)).containsExactly(MINE, OF_OTHERS);
        assertThat(listed(Infrastructures.STRANGER)).containsExactly(OF_OTHERS);
        assertThat(listed(Infrastructures.TECHNICAL)).isEmpty();
    }

    @Test
    void an_infrastructure_admin_administers_that_infrastructure_and_no_other_of_the_company() {
        assertThat(may(Infrastructures.INFRASTRUCTURE_ADMIN, Permission.REGISTER, MINE))
                .isTrue();
        assertThat(may(Infrastructures.INFRASTRUCTURE_ADMIN, Permission.VIEW, OF_THE_COMPANY))
                .isFalse();
        assertThat(may(Infrastructures.COMPANY_ADMIN, Permission.REGISTER, OF_THE_COMPANY))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void each_role_may_what_the_design_says_and_nothing_else(Permission permission) {
        boolean ofMembers = EnumSet.of(Permission.VIEW, Permission.SEND).contains(permission);
        boolean ofAdmins = permission != Permission.VENDOR;
        assertThat(may(Infrastructures.MEMBER, permission, MINE)).isEqualTo(ofMembers);
        assertThat(may(Infrastructures.INFRASTRUCTURE_ADMIN, permission, MINE)).isEqualTo(ofAdmins);
        assertThat(may(Infrastructures.COMPANY_ADMIN, permission, MINE)).isEqualTo(ofAdmins);
        assertThat(may(Infrastructures.STRANGER, permission, MINE)).isFalse();
        assertThat(Access.allows(Infrastructures.VENDOR, permission, MINE)).isTrue();
    }

    @Test
    void roles_are_shown_by_these_names() {
        assertThat(Arrays.stream(PortalRole.values()).map(PortalRole::displayName))
                .containsExactly("Company admin", "Infrastructure admin", "Member");
    }

    private static List<Infrastructure> listed(EmailAddress person) {
        return Access.listed(ALL, person);
    }

    private static boolean may(EmailAddress person, Permission permission, Infrastructure infrastructure) {
        return Access.allows(Infrastructures.person(person), permission, infrastructure);
    }
}
