package dev.licensing.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.person.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private static final EmailAddress JANE = EmailAddress.parse("jane@example.com");
    private static final EmailAddress JOHN = EmailAddress.parse("john@example.com");

    @Test
    void a_notice_goes_to_each_recipient_once_in_order() {
        assertThat(notice(List.of(JOHN, JANE, JOHN)).recipients()).containsExactly(JOHN, JANE);
    }

    @Test
    void a_notice_keeps_the_recipients_that_it_was_made_with() {
        List<EmailAddress> recipients = new ArrayList<>(List.of(JANE));
        Notice notice = notice(recipients);
        recipients.clear();
        assertThat(notice.recipients()).containsExactly(JANE);
    }

    @Test
    void a_notice_goes_to_somebody() {
        assertThatThrownBy(() -> notice(List.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("notice.recipients: \"[]\" is not allowed; allowed is at least one address");
    }

    @Test
    void a_notice_says_something() {
        assertThatThrownBy(() -> new Notice(NoticeKind.CHANGED, List.of(JANE), " "))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("notice.words: \" \" is not allowed; allowed is sentences, not only spaces");
    }

    @Test
    void the_ids_of_notices_are_stable() {
        assertThat(NoticeKind.values())
                .extracting(NoticeKind::id)
                .containsExactly(
                        "subscribed",
                        "changed",
                        "license-sent",
                        "serial-conflict",
                        "review-requested",
                        "review-decided",
                        "renewal",
                        "grace-ended");
    }

    private static Notice notice(List<EmailAddress> recipients) {
        return new Notice(NoticeKind.CHANGED, recipients, "Something has changed.");
    }
}
