package dev.licensing.core.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.person.Actor;
import dev.licensing.core.person.Contacts;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructures;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeContactsTest {
    private static final Actor ADMIN = Infrastructures.person(Infrastructures.COMPANY_ADMIN);
    private static final EmailAddress SOMEBODY = EmailAddress.parse("else@example.com");
    private static final Contacts OLD = Infrastructures.EMPTY.contacts();

    @Test
    void the_contacts_are_replaced_as_a_whole() {
        Contacts contacts = new Contacts(List.of(SOMEBODY, Infrastructures.TECHNICAL), List.of());
        Outcome.Done done = Acts.done(new ChangeContacts(contacts), Infrastructures.EMPTY, ADMIN);
        assertThat(done.infrastructure())
                .isEqualTo(
                        Infrastructures.EMPTY.change().contacts(contacts).done().withCounts(2, 2));
        assertThat(done.entry().kind()).isEqualTo(ActKind.CONTACTS);
        assertThat(done.entry().what())
                .isEqualTo("Technical contacts: tech@example.com to else@example.com, tech@example.com;"
                        + " Billing contacts: bills@example.com to none");
        assertThat(done.notices()).isEmpty();
    }

    @Test
    void the_change_log_says_only_what_became_different() {
        assertThat(what(new Contacts(OLD.technical(), List.of(SOMEBODY))))
                .isEqualTo("Billing contacts: bills@example.com to else@example.com");
        assertThat(what(new Contacts(List.of(), OLD.billing())))
                .isEqualTo("Technical contacts: tech@example.com to none");
    }

    @Test
    void the_same_contacts_change_nothing() {
        ActRefusal refusal = Acts.declined(new ChangeContacts(OLD), Infrastructures.EMPTY, ADMIN);
        assertThat(refusal.code()).isEqualTo(ActRefusalCode.NOTHING_CHANGES);
        assertThat(refusal.explanation().words()).isEqualTo("Nothing would change: these are the contacts already.");
    }

    private static String what(Contacts contacts) {
        return Acts.done(new ChangeContacts(contacts), Infrastructures.EMPTY, ADMIN)
                .entry()
                .what();
    }
}
