package dev.licensing.core.act;

import dev.licensing.core.act.Outcome.Declined;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.notice.Recipients;
import dev.licensing.core.subscription.Access;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Permission;
import java.util.ArrayList;
import java.util.List;

/** The one way from an act to its outcome, so that no act escapes the permissions or the change log. */
final class Performance {
    private Performance() {}

    static Outcome of(Act act, Infrastructure before, Occasion occasion) {
        if (!act.allows(occasion.actor(), before)) {
            return new Declined(refusalOfAccess(act, before, occasion), List.of());
        }
        Step step = act.on(before, occasion);
        if (step instanceof Step.NotTaken notTaken) {
            return new Declined(notTaken.refusal(), notTaken.notices());
        }
        return done(act, before, (Step.Taken) step, occasion);
    }

    /** To who is not associated, an infrastructure is not there. */
    private static ActRefusal refusalOfAccess(Act act, Infrastructure before, Occasion occasion) {
        return Access.allows(occasion.actor(), Permission.VIEW, before)
                ? ActRefusal.of(ActRefusalCode.NOT_PERMITTED, before)
                        .with("what", act.kind().permission().words())
                : ActRefusal.unknownInfrastructure();
    }

    private static Outcome done(Act act, Infrastructure before, Step.Taken step, Occasion occasion) {
        Infrastructure after = logged(step.after(), before);
        ChangeLogEntry entry = new ChangeLogEntry(
                after.entries(),
                after.activationCode(),
                occasion.at(),
                occasion.actor(),
                act.kind(),
                step.slot(),
                step.what(),
                step.reason());
        List<Notice> notices = new ArrayList<>(step.notices());
        if (act.kind().isNotified() && !isTold(notices, after)) {
            notices.add(new Notice(NoticeKind.CHANGED, Recipients.contactsOf(after), words(entry, after)));
        }
        return new Outcome.Done(after, entry, notices);
    }

    /** The revision counts changes, so two licenses that are made without a change between them have the same one. */
    private static Infrastructure logged(Infrastructure after, Infrastructure before) {
        long revision = before.revision() + (after.equals(before) ? 0 : 1);
        return new Infrastructure(
                after.name(),
                after.organization(),
                after.subscription(),
                after.slots(),
                after.members(),
                after.contacts(),
                after.releases(),
                after.marks(),
                revision,
                before.entries() + 1);
    }

    /** Mail that carries the license itself needs no second one about it. */
    private static boolean isTold(List<Notice> notices, Infrastructure after) {
        for (Notice notice : notices) {
            if (notice.kind() == NoticeKind.LICENSE_SENT && notice.recipients().equals(Recipients.contactsOf(after))) {
                return true;
            }
        }
        return false;
    }

    private static String words(ChangeLogEntry entry, Infrastructure after) {
        String words = after.name() + ": " + entry.what() + " (" + entry.actor().name() + ", " + entry.at() + ").";
        return entry.reason().isPresent() ? words + " Reason: " + entry.reason().get() + "." : words;
    }
}
