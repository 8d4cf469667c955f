package dev.licensing.core.delivery;

import static dev.licensing.core.delivery.Deliveries.REGISTERED;
import static dev.licensing.core.subscription.Infrastructures.COMPANY_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.INFRASTRUCTURE_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.MEMBER;
import static dev.licensing.core.subscription.Infrastructures.STRANGER;
import static dev.licensing.core.subscription.Infrastructures.TECHNICAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Infrastructures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendDialogTest {
    private static final Optional<ActivationCode> UNTYPED = Optional.empty();
    private static final Optional<ActivationCode> RIGHT = Optional.of(REGISTERED.activationCode());
    private static final Optional<ActivationCode> WRONG =
            Optional.of(Infrastructures.empty(2).activationCode());

    @Test
    void the_dialog_shows_the_masked_address_of_the_technical_contact() {
        assertThat(dialog(REGISTERED, MEMBER, UNTYPED)).contains(new SendDialog(List.of("t***@example.com")));
    }

    @Test
    void the_dialog_falls_back_to_the_infrastructure_admins_and_then_to_the_company_admins() {
        Infrastructure withoutContacts = Deliveries.withTechnical();
        Infrastructure withoutAdmins =
                withoutContacts.change().members(List.of()).done();
        assertThat(dialog(withoutContacts, MEMBER, UNTYPED)).contains(new SendDialog(List.of("i***@example.com")));
        assertThat(dialog(withoutAdmins, COMPANY_ADMIN, UNTYPED)).contains(new SendDialog(List.of("c***@example.com")));
    }

    @Test
    void addresses_are_shown_in_the_contacts_order_and_those_that_look_alike_once() {
        Infrastructure infrastructure = Deliveries.withTechnical(
                EmailAddress.parse("zoe@example.com"),
                TECHNICAL,
                EmailAddress.parse("tom@example.com"),
                EmailAddress.parse("tom@example.org"));
        assertThat(dialog(infrastructure, MEMBER, UNTYPED).orElseThrow().maskedAddresses())
                .containsExactly("z***@example.com", "t***@example.com", "t***@example.org");
    }

    @Test
    void who_is_not_associated_sees_an_address_only_with_the_right_activation_code() {
        assertThat(dialog(REGISTERED, STRANGER, UNTYPED)).isEmpty();
        assertThat(dialog(REGISTERED, STRANGER, WRONG)).isEmpty();
        assertThat(dialog(REGISTERED, STRANGER, RIGHT)).contains(new SendDialog(List.of("t***@example.com")));
    }

    @Test
    void who_sees_the_dialog_may_have_licenses_sent_and_nobody_else() {
        for (EmailAddress person : List.of(COMPANY_ADMIN, INFRASTRUCTURE_ADMIN, MEMBER, STRANGER)) {
            for (Optional<ActivationCode> typed : List.of(UNTYPED, WRONG, RIGHT)) {
                SendLicense send =
                        new SendLicense(Infrastructures.PRODUCTION, Deliveries.SERIAL, "new disk", typed, List.of());
                assertThat(dialog(REGISTERED, person, typed).isPresent())
                        .isEqualTo(send.allows(Infrastructures.person(person), REGISTERED));
            }
        }
    }

    @Test
    void the_answer_gives_nothing_away() {
        assertThat(SendDialog.answer())
                .isEqualTo("Your request has been received. If there is such a license and you may have it sent, it is"
                        + " on its way by e-mail to the contacts of its infrastructure, who review it and forward it.");
    }

    @Test
    void a_dialog_names_somebody_and_keeps_the_addresses_that_it_was_made_with() {
        List<String> addresses = new ArrayList<>(List.of("t***@example.com"));
        SendDialog dialog = new SendDialog(addresses);
        addresses.clear();
        assertThat(dialog.maskedAddresses()).containsExactly("t***@example.com");
        assertThatThrownBy(() -> new SendDialog(List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("sendDialog.maskedAddresses: \"[]\" is not allowed; allowed is at least one address");
    }

    private static Optional<SendDialog> dialog(
            Infrastructure infrastructure, EmailAddress person, Optional<ActivationCode> typed) {
        return SendDialog.of(infrastructure, Infrastructures.person(person), typed);
    }
}
