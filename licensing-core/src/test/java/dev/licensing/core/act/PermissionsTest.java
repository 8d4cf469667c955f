package dev.licensing.core.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.person.Actor;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructures;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PermissionsTest {
    private static final Set<ActKind> OF_ADMINS = EnumSet.of(
            ActKind.REGISTER,
            ActKind.STANDBYS,
            ActKind.REBIND,
            ActKind.RELEASE,
            ActKind.RENAME,
            ActKind.MEMBERS,
            ActKind.CONTACTS,
            ActKind.DOWNLOAD,
            ActKind.AUDIT,
            ActKind.MOVE,
            ActKind.ROLL_BACK);
    private static final Set<ActKind> OF_MEMBERS_TOO = EnumSet.of(ActKind.SEND);
    private static final Set<ActKind> OF_THE_VENDOR =
            EnumSet.of(ActKind.SUBSCRIBE, ActKind.CHANGE_SUBSCRIPTION, ActKind.MARK, ActKind.REVIEW);

    @Test
    void every_kind_of_act_is_the_admins_the_members_too_or_the_vendors() {
        assertThat(OF_ADMINS.size() + OF_MEMBERS_TOO.size() + OF_THE_VENDOR.size())
                .isEqualTo(ActKind.values().length);
    }

    @ParameterizedTest
    @MethodSource("ofAdmins")
    void admins_of_the_company_and_of_the_infrastructure_register_release_rename_download_and_manage_members(
            ActKind kind) {
        assertMay(kind, Infrastructures.COMPANY_ADMIN);
        assertMay(kind, Infrastructures.INFRASTRUCTURE_ADMIN);
    }

    @ParameterizedTest
    @MethodSource("ofAdmins")
    void a_member_reads_and_does_nothing_that_is_the_admins(ActKind kind) {
        ActRefusal refusal = declined(kind, Infrastructures.MEMBER);
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.NOT_PERMITTED);
        assertThat(refusal.explanation().words())
                .isEqualTo(
                        "Your role does not allow you to " + kind.permission().words() + ".");
        assertThat(refusal.explanation().remedy()).isEqualTo("Ask an admin of this infrastructure or of your company.");
    }

    @Test
    void a_member_and_every_admin_may_have_a_license_sent() {
        assertMay(ActKind.SEND, Infrastructures.MEMBER);
        assertMay(ActKind.SEND, Infrastructures.INFRASTRUCTURE_ADMIN);
        assertMay(ActKind.SEND, Infrastructures.COMPANY_ADMIN);
    }

    @ParameterizedTest
    @MethodSource("ofTheVendor")
    void what_is_the_vendors_is_refused_to_every_person_and_the_remedy_is_the_vendors_too(ActKind kind) {
        for (EmailAddress person :
                List.of(Infrastructures.COMPANY_ADMIN, Infrastructures.INFRASTRUCTURE_ADMIN, Infrastructures.MEMBER)) {
            ActRefusal refusal = declined(kind, person);
            assertThat(refusal.code()).isEqualTo(ActRefusalCode.NOT_PERMITTED);
            assertThat(refusal.explanation().words())
                    .isEqualTo("Your role does not allow you to do what is the vendor's to do.");
            assertThat(refusal.explanation().remedy())
                    .isEqualTo("Ask your account manager Ann Account (ann@vendor.example).");
        }
    }

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void to_who_is_not_associated_there_is_no_such_infrastructure_whatever_the_act(ActKind kind) {
        ActRefusal refusal = declined(kind, Infrastructures.STRANGER);
        assertThat(refusal).isEqualTo(ActRefusal.unknownInfrastructure());
        assertThat(refusal.members()).isEmpty();
        assertThat(refusal.explanation().words()).isEqualTo("You are not associated with such an infrastructure.");
        assertThat(refusal.explanation().remedy())
                .isEqualTo("Check the activation code, or ask an admin of your company to make you a member.");
    }

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void the_vendor_may_do_everything(ActKind kind) {
        assertThat(Acts.done(Acts.noting(kind), Infrastructures.EMPTY, Infrastructures.VENDOR)
                        .entry()
                        .actor())
                .isEqualTo(Infrastructures.VENDOR);
    }

    static Set<ActKind> ofAdmins() {
        return OF_ADMINS;
    }

    static Set<ActKind> ofTheVendor() {
        return OF_THE_VENDOR;
    }

    private static void assertMay(ActKind kind, EmailAddress person) {
        Actor actor = Infrastructures.person(person);
        assertThat(Acts.done(Acts.noting(kind), Infrastructures.EMPTY, actor)
                        .entry()
                        .actor())
                .isEqualTo(actor);
    }

    private static ActRefusal declined(ActKind kind, EmailAddress person) {
        return Acts.declined(Acts.noting(kind), Infrastructures.EMPTY, Infrastructures.person(person));
    }
}
