package dev.licensing.core.act;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.act.Outcome.Declined;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.notice.Recipients;
import dev.licensing.core.person.Actor;
import dev.licensing.core.subscription.Access;
import dev.licensing.core.subscription.ActKind;
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
            return new Declined(refusalOfAccess(act.kind(), before, occasion.actor()), List.of());
        }
        Step step = act.on(before, occasion);
        if (step instanceof Step.NotTaken notTaken) {
            return new Declined(notTaken.refusal(), notTaken.notices());
        }
        return done(act.kind(), before, (Step.Taken) step, occasion);
    }

    /** To who is not associated, an infrastructure is not there. */
    static ActRefusal refusalOfAccess(ActKind kind, Infrastructure before, Actor actor) {
        return Access.allows(actor, Permission.VIEW, before)
                ? ActRefusal.of(ActRefusalCode.NOT_PERMITTED, before)
                        .with("what", kind.permission().words())
                        .with("whom", whoMay(kind.permission(), before))
                : ActRefusal.unknownInfrastructure();
    }

    /** What no role may, no admin can help with. */
    private static String whoMay(Permission permission, Infrastructure before) {
        return permission == Permission.VENDOR
                ? "your account manager " + before.organization().vendor().accountManager()
                : "an admin of this infrastructure or of your company";
    }

    static Outcome.Done done(ActKind kind, Infrastructure before, Step.Taken step, Occasion occasion) {
        requireSameCode(step.after(), before);
        Infrastructure after = logged(step.after(), before);
        ChangeLogEntry entry = new ChangeLogEntry(
                after.entries(),
                after.activationCode(),
                occasion.at(),
                occasion.actor(),
                kind,
                step.slot(),
                step.what(),
                step.reason());
        List<Notice> notices = new ArrayList<>(step.notices());
        if (kind.isNotified() && !isTold(notices, after)) {
            notices.add(new Notice(NoticeKind.CHANGED, Recipients.contactsOf(after), words(entry, after)));
        }
        return new Outcome.Done(after, entry, notices);
    }

    /** The revision counts changes, so two licenses that are made without a change between them have the same one. */
    private static Infrastructure logged(Infrastructure after, Infrastructure before) {
        boolean isSame = after.withCounts(before.revision(), before.entries()).equals(before);
        return after.withCounts(before.revision() + (isSame ? 0 : 1), before.entries() + 1);
    }

    private static void requireSameCode(Infrastructure after, Infrastructure before) {
        if (!after.activationCode().equals(before.activationCode())) {
            throw new InvalidValueException(
                    "activationCode",
                    after.activationCode().text(),
                    before.activationCode() + ", because it never changes");
        }
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
        return entry.reason().isPresent()
                ? words + " Reason: " + sentence(entry.reason().get())
                : words;
    }

    /** People end a reason as they like. */
    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
