package dev.licensing.core.license.facts;

import dev.licensing.core.check.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a front-end has of its controller, which renews its lease every hour. Immutable.
 *
 * @param waitingSince since when this server waits for a first lease, in effective time, cut to the whole second: the caller
 *     keeps it, or every restart begins a new wait
 * @param leaseUntilExclusive the first instant after the last lease that was accepted; empty before the first
 * @param heardAt when the controller was last heard of, cut to the whole second; empty states nothing
 */
public record LeaseFacts(Instant waitingSince, Optional<Instant> leaseUntilExclusive, Optional<Instant> heardAt) {
    /** How long a front-end works without a lease, in days of 24 hours, before it is refused. */
    public static final int GRACE_DAYS = 7;

    /** How long a controller may be silent before that is reported. */
    public static final Duration TOLERATED_SILENCE = Duration.ofHours(2);

    /**
     * Checks the end of the lease.
     *
     * @throws dev.licensing.core.InvalidValueException when it is not in whole seconds of the years 0000 to 9999
     */
    public LeaseFacts {
        waitingSince = Check.nearestInstant(waitingSince);
        if (leaseUntilExclusive.isPresent()) {
            Check.instant("lease.expiresAt", leaseUntilExclusive.get());
        }
        if (heardAt.isPresent()) {
            heardAt = Optional.of(Check.nearestInstant(heardAt.get()));
        }
    }

    /**
     * A front-end without a lease yet.
     *
     * @param since since when it waits
     * @return the facts
     */
    public static LeaseFacts waiting(Instant since) {
        return new LeaseFacts(since, Optional.empty(), Optional.empty());
    }

    /**
     * The same facts with a lease.
     *
     * @param untilExclusive the first instant after it
     * @return new facts
     */
    public LeaseFacts withLease(Instant untilExclusive) {
        return new LeaseFacts(waitingSince, Optional.of(untilExclusive), heardAt);
    }

    /**
     * The same facts with a sign of the controller.
     *
     * @param at when it was last heard of
     * @return new facts
     */
    public LeaseFacts withControllerHeard(Instant at) {
        return new LeaseFacts(waitingSince, leaseUntilExclusive, Optional.of(at));
    }

    /**
     * Says whether the lease runs.
     *
     * @param at the effective time
     * @return true before its end; false when there was none
     */
    public boolean runs(Instant at) {
        return leaseUntilExclusive.isPresent() && at.isBefore(leaseUntilExclusive.get());
    }

    /**
     * Says whether the controller has been silent for longer than a few renewals would take.
     *
     * @param at the effective time
     * @return true when it was last heard of more than 2 hours before
     */
    public boolean isSilent(Instant at) {
        return heardAt.isPresent() && heardAt.get().plus(TOLERATED_SILENCE).isBefore(at);
    }

    /**
     * The end of the grace without a lease.
     *
     * @return 7 days after the lease, or after the wait for a first one began
     */
    public Instant graceUntilExclusive() {
        return leaseUntilExclusive.orElse(waitingSince).plus(Duration.ofDays(GRACE_DAYS));
    }
}
