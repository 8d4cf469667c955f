package dev.licensing.core.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.person.Actor;
import dev.licensing.core.person.Contacts;
import dev.licensing.core.person.EmailAddress;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Infrastructures;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PerformanceTest {
    private static final Infrastructure BEFORE = Infrastructures.EMPTY;
    private static final Infrastructure RENAMED = BEFORE.change().name("Other").done();
    private static final Set<ActKind> TOLD =
            EnumSet.of(ActKind.REGISTER, ActKind.RELEASE, ActKind.MOVE, ActKind.ROLL_BACK, ActKind.SEND);
    private static final EmailAddress SOMEBODY = EmailAddress.parse("else@example.com");

    @Test
    void every_act_is_in_the_change_log_with_who_when_what_and_reason() {
        Actor actor = Infrastructures.person(Infrastructures.COMPANY_ADMIN);
        Step step = Step.Taken.of(RENAMED, Optional.of(Infrastructures.PRODUCTION), "Tried")
                .because("Hardware change");
        assertThat(Acts.done(Acts.taking(ActKind.RELEASE, step), BEFORE, actor).entry())
                .isEqualTo(new ChangeLogEntry(
                        2,
                        BEFORE.activationCode(),
                        Infrastructures.NOW,
                        actor,
                        ActKind.RELEASE,
                        Optional.of(Infrastructures.PRODUCTION),
                        "Tried",
                        Optional.of("Hardware change")));
    }

    @Test
    void entries_are_numbered_without_a_gap_and_the_infrastructure_counts_them() {
        Infrastructure state = BEFORE;
        for (long number = 2; number <= 5; number++) {
            Outcome.Done done = Acts.done(Acts.noting(ActKind.DOWNLOAD), state, Infrastructures.VENDOR);
            assertThat(done.entry().number()).isEqualTo(number);
            assertThat(done.infrastructure().entries()).isEqualTo(number);
            state = done.infrastructure();
        }
    }

    @Test
    void the_revision_rises_with_a_change_and_with_nothing_else() {
        Infrastructure noted = Acts.done(Acts.noting(ActKind.DOWNLOAD), BEFORE, Infrastructures.VENDOR)
                .infrastructure();
        assertThat(noted).isEqualTo(BEFORE.withCounts(1, 2));
        Infrastructure changed = Acts.done(
                        Acts.making(ActKind.RENAME, noted.change().name("Other").done()), noted, Infrastructures.VENDOR)
                .infrastructure();
        assertThat(changed).isEqualTo(RENAMED.withCounts(2, 3));
    }

    @Test
    void a_step_with_counts_of_its_own_changes_neither_count() {
        Infrastructure done = Acts.done(
                        Acts.making(ActKind.DOWNLOAD, BEFORE.withCounts(7, 9)),
                        BEFORE.withCounts(3, 4),
                        Infrastructures.VENDOR)
                .infrastructure();
        assertThat(done).isEqualTo(BEFORE.withCounts(3, 5));
        Infrastructure renamed = Acts.done(
                        Acts.making(ActKind.RENAME, RENAMED.withCounts(7, 9)),
                        BEFORE.withCounts(3, 4),
                        Infrastructures.VENDOR)
                .infrastructure();
        assertThat(renamed).isEqualTo(RENAMED.withCounts(4, 5));
    }

    @Test
    void no_act_not_even_one_of_a_host_changes_the_activation_code() {
        Infrastructure other = Infrastructures.empty(2);
        assertThatThrownBy(() -> Acts.done(Acts.making(ActKind.RENAME, other), BEFORE, Infrastructures.VENDOR))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("activationCode: \"" + other.activationCode() + "\" is not allowed; allowed is "
                        + BEFORE.activationCode() + ", because it never changes");
    }

    @ParameterizedTest
    @EnumSource(ActKind.class)
    void the_contacts_are_told_of_register_release_move_and_send_and_of_nothing_else(ActKind kind) {
        List<Notice> notices =
                Acts.done(Acts.noting(kind), BEFORE, Infrastructures.VENDOR).notices();
        assertThat(notices)
                .isEqualTo(
                        TOLD.contains(kind)
                                ? List.of(new Notice(
                                        NoticeKind.CHANGED,
                                        List.of(Infrastructures.TECHNICAL),
                                        "Main: Tried (Vendor support, 2026-06-01T00:00:00Z)."))
                                : List.of());
    }

    @Test
    void the_contacts_are_told_who_when_what_and_why() {
        assertThat(told("Moving servers"))
                .isEqualTo("Main: Tried (ian@example.com, 2026-06-01T00:00:00Z). Reason: Moving servers.");
    }

    @Test
    void a_reason_that_ends_a_sentence_itself_gets_no_second_mark() {
        assertThat(told("It broke.")).endsWith("). Reason: It broke.");
        assertThat(told("It broke!")).endsWith("). Reason: It broke!");
        assertThat(told("Why not?")).endsWith("). Reason: Why not?");
    }

    @Test
    void the_contacts_after_the_act_are_told_under_the_name_after_it() {
        Infrastructure after = RENAMED.change()
                .contacts(new Contacts(List.of(SOMEBODY), List.of()))
                .done();
        assertThat(Acts.done(Acts.making(ActKind.MOVE, after), BEFORE, Infrastructures.VENDOR)
                        .notices())
                .containsExactly(new Notice(
                        NoticeKind.CHANGED, List.of(SOMEBODY), "Other: Tried (Vendor support, 2026-06-01T00:00:00Z)."));
    }

    @Test
    void notices_of_the_step_come_first() {
        Notice own = new Notice(NoticeKind.REVIEW_REQUESTED, List.of(Infrastructures.SUPPORT), "Please review.");
        Step step = Step.Taken.of(BEFORE, Optional.empty(), "Tried").telling(own);
        List<Notice> notices = Acts.done(Acts.taking(ActKind.RELEASE, step), BEFORE, Infrastructures.VENDOR)
                .notices();
        assertThat(notices).hasSize(2).first().isEqualTo(own);
        assertThat(notices.get(1).kind()).isEqualTo(NoticeKind.CHANGED);
    }

    @Test
    void contacts_who_get_the_license_itself_need_no_second_mail_about_it() {
        assertThat(kindsAfterSending(NoticeKind.LICENSE_SENT, Infrastructures.TECHNICAL))
                .containsExactly(NoticeKind.LICENSE_SENT);
        assertThat(kindsAfterSending(NoticeKind.LICENSE_SENT, SOMEBODY))
                .containsExactly(NoticeKind.LICENSE_SENT, NoticeKind.CHANGED);
        assertThat(kindsAfterSending(NoticeKind.REVIEW_DECIDED, Infrastructures.TECHNICAL))
                .containsExactly(NoticeKind.REVIEW_DECIDED, NoticeKind.CHANGED);
    }

    @Test
    void what_is_declined_is_neither_logged_nor_told_to_the_contacts() {
        Notice review = new Notice(NoticeKind.SERIAL_CONFLICT, List.of(Infrastructures.SUPPORT), "Please review.");
        ActRefusal refusal = ActRefusal.nothingChanges(BEFORE, "it is so already");
        Step step = new Step.NotTaken(refusal, List.of(review));
        assertThat(Acts.outcome(Acts.taking(ActKind.REGISTER, step), BEFORE, Infrastructures.VENDOR))
                .isEqualTo(new Outcome.Declined(refusal, List.of(review)));
    }

    @Test
    void what_is_done_to_several_infrastructures_is_logged_and_told_as_every_act_is() {
        Step.Taken step = Step.Taken.of(RENAMED, Optional.empty(), "Tried").because("Merger");
        assertThat(Outcome.Done.ofPermitted(
                        ActKind.MOVE, BEFORE, step, new Occasion(Infrastructures.VENDOR, Infrastructures.NOW)))
                .isEqualTo(Acts.done(Acts.taking(ActKind.MOVE, step), BEFORE, Infrastructures.VENDOR));
    }

    @Test
    void nobody_hears_of_what_the_role_does_not_allow() {
        Outcome outcome =
                Acts.outcome(Acts.noting(ActKind.REGISTER), BEFORE, Infrastructures.person(Infrastructures.MEMBER));
        assertThat(outcome.notices()).isEmpty();
    }

    private static String told(String reason) {
        Step step = Step.Taken.of(BEFORE, Optional.empty(), "Tried").because(reason);
        return Acts.done(
                        Acts.taking(ActKind.RELEASE, step),
                        BEFORE,
                        Infrastructures.person(Infrastructures.INFRASTRUCTURE_ADMIN))
                .notices()
                .get(0)
                .words();
    }

    private static List<NoticeKind> kindsAfterSending(NoticeKind kind, EmailAddress recipient) {
        Step step = Step.Taken.of(BEFORE, Optional.empty(), "Tried")
                .telling(new Notice(kind, List.of(recipient), "The license."));
        return Acts.done(Acts.taking(ActKind.SEND, step), BEFORE, Infrastructures.VENDOR).notices().stream()
                .map(Notice::kind)
                .toList();
    }
}
