package dev.licensing.core.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final EmailAddress JANE = EmailAddress.parse("jane@example.com");
    private static final EmailAddress JOHN = EmailAddress.parse("john@example.com");

    @Test
    void a_person_is_named_by_the_address_and_the_vendor_by_name() {
        assertThat(new Actor.Person(JANE).name()).isEqualTo("jane@example.com");
        assertThat(new Actor.Vendor("Renewals").name()).isEqualTo("Renewals");
    }

    @Test
    void the_vendor_has_a_name_in_the_change_log() {
        assertThatThrownBy(() -> new Actor.Vendor(""))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("vendor: \"\" is not allowed");
    }

    @Test
    void a_vendor_contact_is_named_in_remedies_with_the_address() {
        assertThat(new VendorContact("Jane Doe", JANE)).hasToString("Jane Doe (jane@example.com)");
        assertThatThrownBy(() -> new VendorContact("\n", JANE))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("vendor contact: \"?\" is not allowed");
    }

    @Test
    void nobody_is_a_contact_twice_but_the_same_person_may_be_both_kinds() {
        assertThat(new Contacts(List.of(JANE, JOHN), List.of(JANE)).billing()).containsExactly(JANE);
        assertThatThrownBy(() -> new Contacts(List.of(JANE, EmailAddress.parse("JANE@example.com")), List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("contacts.technical: \"jane@example.com\" is not allowed; allowed is each one once");
        assertThatThrownBy(() -> new Contacts(List.of(), List.of(JOHN, JANE, JOHN)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("contacts.billing: \"john@example.com\" is not allowed; allowed is each one once");
    }

    @Test
    void contacts_are_copied() {
        List<EmailAddress> addresses = new ArrayList<>(List.of(JANE));
        Contacts contacts = new Contacts(addresses, addresses);
        addresses.clear();
        assertThat(contacts).isEqualTo(new Contacts(List.of(JANE), List.of(JANE)));
        assertThat(Contacts.NONE).isEqualTo(new Contacts(List.of(), List.of()));
    }
}
