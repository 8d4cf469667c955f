package dev.licensing.core.registration;

import dev.licensing.core.act.Act;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Step;
import dev.licensing.core.check.Check;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotRelease;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.environment.SlotState.InReview;
import dev.licensing.core.environment.SlotState.NotRegistered;
import dev.licensing.core.environment.SlotState.Registered;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.person.Actor;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The vendor's decision on a release that waits for it. Approved, the held registration ends, and a replacement stays for
 * good: also one whose 14 days are over, since it was the vendor who took longer. Denied, the slot holds what it held, and
 * the license of a replacement ends by itself. Immutable.
 *
 * @param slot the slot
 * @param decision the decision
 * @param words why, for the change log and whoever asked for the release: 1 to 200 characters
 */
public record ReviewRelease(SlotId slot, ReviewDecision decision, String words) implements Act {
    /**
     * Checks the words.
     *
     * @throws dev.licensing.core.InvalidValueException when they are blank or too long
     */
    public ReviewRelease {
        Check.displayName("review.words", words);
    }

    @Override
    public ActKind kind() {
        return ActKind.REVIEW;
    }

    @Override
    public Step on(Infrastructure before, Occasion occasion) {
        Optional<EnvironmentSlot> found = before.slot(slot);
        return found.isEmpty() ? SlotAtHand.unknown(before, slot) : on(new SlotAtHand(before, found.get()), occasion);
    }

    private Step on(SlotAtHand hand, Occasion occasion) {
        if (!(hand.slot().state() instanceof InReview review)) {
            return hand.refused(ActRefusalCode.NOT_UNDER_REVIEW);
        }
        Infrastructure after = decision == ReviewDecision.APPROVED
                ? approved(hand, review, occasion.at())
                : denied(hand, review, occasion.at());
        String what = what(hand, review);
        Step.Taken step = hand.taken(after, what).because(words);
        return review.requester() instanceof Actor.Person requester
                ? step.telling(
                        new Notice(NoticeKind.REVIEW_DECIDED, List.of(requester.address()), forRequester(what, after)))
                : step;
    }

    private Infrastructure approved(SlotAtHand hand, InReview review, Instant at) {
        SlotState next = review.replacement().isPresent()
                ? new Registered(review.replacement().get().forGood())
                : new NotRegistered();
        SlotRelease release = new SlotRelease(slot, review.held().licenseId(), review.reason(), at);
        return hand.with(next).change().released(release).done();
    }

    /** The replacement's identifier was a license's, so it is kept, and no other registration gets it. */
    private Infrastructure denied(SlotAtHand hand, InReview review, Instant at) {
        Infrastructure held = hand.with(new Registered(review.held()));
        if (review.replacement().isEmpty()) {
            return held;
        }
        LicenseId ended = review.replacement().get().licenseId();
        return held.change()
                .released(new SlotRelease(slot, ended, review.reason(), at))
                .done();
    }

    private String what(SlotAtHand hand, InReview review) {
        String what = decision.displayName() + " the release of "
                + review.held().primary().serialNumber() + " from "
                + hand.slot().name();
        if (review.replacement().isEmpty()) {
            return what;
        }
        return what + "; its replacement "
                + review.replacement().get().primary().serialNumber()
                + (decision == ReviewDecision.APPROVED ? " stays for good" : " ends");
    }

    private String forRequester(String what, Infrastructure after) {
        return after.name() + ": " + what + ". The vendor says: " + words;
    }
}
