package dev.licensing.core.act;

import dev.licensing.core.person.Contacts;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says who gets an infrastructure's licenses and renewal notices by e-mail from now on. Immutable.
 *
 * @param contacts all of them, not only those that are new
 */
public record ChangeContacts(Contacts contacts) implements Act {
    @Override
    public ActKind kind() {
        return ActKind.CONTACTS;
    }

    @Override
    public Step on(Infrastructure before, Occasion occasion) {
        return before.contacts().equals(contacts)
                ? Step.NotTaken.because(ActRefusal.nothingChanges(before, "these are the contacts already"))
                : Step.Taken.of(before.change().contacts(contacts).done(), Optional.empty(), what(before.contacts()));
    }

    private String what(Contacts old) {
        List<String> changes = new ArrayList<>();
        if (!old.technical().equals(contacts.technical())) {
            changes.add("Technical contacts: " + words(old.technical()) + " to " + words(contacts.technical()));
        }
        if (!old.billing().equals(contacts.billing())) {
            changes.add("Billing contacts: " + words(old.billing()) + " to " + words(contacts.billing()));
        }
        return String.join("; ", changes);
    }

    private static String words(List<EmailAddress> addresses) {
        List<String> texts = new ArrayList<>();
        for (EmailAddress address : addresses) {
            texts.add(address.text());
        }
        return texts.isEmpty() ? "none" : String.join(", ", texts);
    }
}
