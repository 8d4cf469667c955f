package dev.licensing.core.notice;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.person.EmailAddress;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One message to send. Immutable.
 *
 * @param kind what it is about
 * @param recipients whom it goes to, each once: at least one
 * @param words what it says, in sentences; not only spaces
 */
public record Notice(NoticeKind kind, List<EmailAddress> recipients, String words) {
    /**
     * Copies the list, each address once.
     *
     * @throws InvalidValueException when it goes to nobody, or says nothing
     */
    public Notice {
        recipients = List.copyOf(new LinkedHashSet<>(recipients));
        if (recipients.isEmpty()) {
            throw new InvalidValueException("notice.recipients", "[]", "at least one address");
        }
        if (words.isBlank()) {
            throw new InvalidValueException("notice.words", words, "sentences, not only spaces");
        }
    }
}
