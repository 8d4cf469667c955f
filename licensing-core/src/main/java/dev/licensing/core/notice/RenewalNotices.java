package dev.licensing.core.notice;

import dev.licensing.core.license.Validity;
import dev.licensing.core.subscription.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Announces the end of a subscription: 60, 30, 7 and 0 days of 24 hours before it, and at the end of grace. Pure
 * functions, to be called from any thread.
 */
public final class RenewalNotices {
    private static final int[] DAYS_BEFORE = {60, 30, 7, 0};

    private RenewalNotices() {}

    /**
     * The notices of a span of time. Call it with the end of the last call as the start of the next: however time is cut,
     * each notice comes once, and none is lost while nobody asks.
     *
     * @param infrastructure whose subscription
     * @param afterExclusive the end of the last call
     * @param untilInclusive now
     * @return the notices that are due, the earliest first; none of a subscription that never ends, and none from before
     *     its first day
     */
    public static List<RenewalNotice> between(
            Infrastructure infrastructure, Instant afterExclusive, Instant untilInclusive) {
        List<RenewalNotice> due = new ArrayList<>();
        for (RenewalNotice notice : all(infrastructure)) {
            if (notice.dueAt().isAfter(afterExclusive) && !notice.dueAt().isAfter(untilInclusive)) {
                due.add(notice);
            }
        }
        return List.copyOf(due);
    }

    private static List<RenewalNotice> all(Infrastructure infrastructure) {
        Validity validity = infrastructure.subscription().term().validity();
        List<RenewalNotice> all = new ArrayList<>();
        if (validity.untilExclusive().isEmpty()) {
            return all;
        }
        for (int days : DAYS_BEFORE) {
            Instant dueAt = validity.untilExclusive().get().minus(Duration.ofDays(days));
            if (!dueAt.isBefore(validity.from())) {
                all.add(notice(infrastructure, dueAt, NoticeKind.RENEWAL, RenewalWords.before(infrastructure, days)));
            }
        }
        Instant graceEnd = validity.graceUntilExclusive().get();
        all.add(notice(infrastructure, graceEnd, NoticeKind.GRACE_ENDED, RenewalWords.afterGrace(infrastructure)));
        return all;
    }

    private static RenewalNotice notice(Infrastructure infrastructure, Instant dueAt, NoticeKind kind, String words) {
        return new RenewalNotice(dueAt, new Notice(kind, Recipients.ofRenewals(infrastructure), words));
    }
}
