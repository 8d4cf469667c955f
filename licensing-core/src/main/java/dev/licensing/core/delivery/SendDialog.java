package dev.licensing.core.delivery;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.notice.Recipients;
import dev.licensing.core.person.Actor;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.subscription.Infrastructure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a person sees before a license is sent to the contacts. Immutable.
 *
 * @param maskedAddresses where the license will go, such as {@code j***@example.com}: at least one, each once, in the
 *     contacts' order
 */
public record SendDialog(List<String> maskedAddresses) {
    /**
     * Copies the list, each address once.
     *
     * @throws dev.licensing.core.InvalidValueException when there is none
     */
    public SendDialog {
        maskedAddresses = List.copyOf(new LinkedHashSet<>(maskedAddresses));
        if (maskedAddresses.isEmpty()) {
            throw new InvalidValueException("sendDialog.maskedAddresses", "[]", "at least one address");
        }
    }

    /**
     * The dialog for somebody who may have licenses of an infrastructure sent.
     *
     * @param infrastructure whose licenses
     * @param actor who asks
     * @param typed the activation code that was typed; empty when none was
     * @return the dialog; empty for who is not associated with the infrastructure and has not typed its activation code,
     *     so that nobody learns an address by guessing
     */
    public static Optional<SendDialog> of(Infrastructure infrastructure, Actor actor, Optional<ActivationCode> typed) {
        return SendRight.of(actor, infrastructure, typed)
                ? Optional.of(new SendDialog(masked(Recipients.contactsOf(infrastructure))))
                : Optional.empty();
    }

    /**
     * What the person reads afterwards: the same words for a right and a wrong activation code, for a slot that holds
     * nothing, and after too many requests, so that the answer gives nothing away.
     *
     * @return the sentences
     */
    public static String answer() {
        return "Your request has been received. If there is such a license and you may have it sent, it is on its way by"
                + " e-mail to the contacts of its infrastructure, who review it and forward it.";
    }

    private static List<String> masked(List<EmailAddress> addresses) {
        List<String> masked = new ArrayList<>();
        for (EmailAddress address : addresses) {
            masked.add(address.masked());
        }
        return masked;
    }
}
