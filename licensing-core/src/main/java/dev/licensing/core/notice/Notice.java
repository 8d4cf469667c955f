package dev.licensing.core.notice;

import dev.licensing.core.person.EmailAddress;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One message to send. Immutable.
 *
 * @param kind what it is about
 * @param recipients whom it goes to, each once
 * @param words what it says, in sentences
 */
public record Notice(NoticeKind kind, List<EmailAddress> recipients, String words) {
    /** Copies the list, each address once. */
    public Notice {
        recipients = List.copyOf(new LinkedHashSet<>(recipients));
    }
}
