package dev.licensing.core.notice;

import static dev.licensing.core.subscription.Infrastructures.BILLING;
import static dev.licensing.core.subscription.Infrastructures.COMPANY_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static dev.licensing.core.subscription.Infrastructures.INFRASTRUCTURE_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.MEMBER;
import static dev.licensing.core.subscription.Infrastructures.SUPPORT;
import static dev.licensing.core.subscription.Infrastructures.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.person.Contacts;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Member;
import dev.licensing.core.subscription.PortalRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipientsTest {
    private static final Infrastructure WITHOUT_CONTACTS =
            EMPTY.change().contacts(Contacts.NONE).done();

    @Test
    void licenses_and_changes_go_to_the_technical_contacts() {
        assertThat(Recipients.contactsOf(EMPTY)).containsExactly(TECHNICAL);
    }

    @Test
    void without_technical_contacts_they_go_to_the_infrastructure_admins() {
        assertThat(Recipients.contactsOf(WITHOUT_CONTACTS)).containsExactly(INFRASTRUCTURE_ADMIN);
    }

    @Test
    void without_infrastructure_admins_they_go_to_the_company_admins() {
        Infrastructure onlyMembers = WITHOUT_CONTACTS
                .change()
                .members(List.of(new Member(MEMBER, PortalRole.MEMBER)))
                .done();
        assertThat(Recipients.contactsOf(onlyMembers)).containsExactly(COMPANY_ADMIN);
    }

    @Test
    void renewal_notices_go_to_the_billing_contact_and_all_admins() {
        assertThat(Recipients.ofRenewals(EMPTY)).containsExactly(BILLING, COMPANY_ADMIN, INFRASTRUCTURE_ADMIN);
        assertThat(Recipients.ofRenewals(WITHOUT_CONTACTS)).containsExactly(COMPANY_ADMIN, INFRASTRUCTURE_ADMIN);
    }

    @Test
    void a_billing_contact_who_is_an_admin_gets_one_renewal_notice() {
        Infrastructure infrastructure = EMPTY.change()
                .contacts(new Contacts(List.of(), List.of(INFRASTRUCTURE_ADMIN)))
                .done();
        assertThat(Recipients.ofRenewals(infrastructure)).containsExactly(INFRASTRUCTURE_ADMIN, COMPANY_ADMIN);
    }

    @Test
    void the_vendor_s_support_reviews() {
        assertThat(Recipients.reviewersOf(EMPTY)).containsExactly(SUPPORT);
    }
}
