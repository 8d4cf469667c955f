package dev.licensing.runtime.clock;

import dev.licensing.core.license.facts.ClockFacts;
import dev.licensing.core.license.facts.ClockFacts.JumpAhead;
import dev.licensing.runtime.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Tells the effective time of a server: the latest of its clock, of the time that has passed since it was last known, and of what
 * was signed. Who sets the clock back gains nothing; who has a wrong clock is not locked out.
 *
 * <ul>
 *   <li>Time passes while the server runs, whatever the clock does. A clock that is behind changes nothing.
 *   <li>A step ahead of up to 24 hours is taken at once.
 *   <li>A longer jump is a candidate, and nothing ends by it, until the server has run for 6 hours, summed over restarts, with a
 *       clock that agrees. After a jump of more than 30 days that takes 30 days of running: it would end a license that is valid,
 *       grace and all, so a mistake must have time to be seen. Set the clock right within that time, and it never was.
 *   <li>At a first start, when neither a mark nor a license is there, what the clock shows is believed, for there is nothing that it could have
 *       jumped from; but if it is set back within the next 6 hours of running, it was wrong, and nothing of it stays.
 *   <li>A server that has no mark begins with the latest time that another server of its store has known.
 *   <li>Where the mark of a server with a license was lost, and there is no other, its clock is far ahead of the time when the license was signed, as every
 *       right clock is. Nothing ends by it until it is confirmed, as by a jump; but nothing calls it one.
 *   <li>A clock before the build time was never set: it neither confirms a candidate nor ends it.
 *   <li>A wrong jump that was confirmed all the same is forgotten when a license is installed that was signed later than any
 *       before: that the server ran is kept, what only its clock has said is not.
 * </ul>
 *
 * <p>What can be gained, while the mark is kept: a restart loses what has passed since the last mark, at most a minute of running and
 * a second; and time in which a server was off or suspended is known from its clock alone, so it is not counted if the clock is set
 * back before it is confirmed.
 *
 * <p>It does no input or output: the caller keeps the {@link #mark} of this server. For one thread at a time, under the caller's
 * lock.
 */
public final class ClockGuard {
    private final Instant buildTime;
    private final TimeSource time;
    private final ClockSight start;
    private final long startNanos;
    private final boolean onlyLook;
    private MarkCondition markCondition;
    private ClockState state;
    private ClockSight latest;
    private boolean first;
    private long lastNanos;
    private Optional<ClockState> written = Optional.empty();
    private Optional<ClockState> kept = Optional.empty();

    private ClockGuard(
            ClockState state, MarkCondition markCondition, Instant buildTime, TimeSource time, boolean onlyLook) {
        this.onlyLook = onlyLook;
        this.state = state;
        this.markCondition = markCondition;
        this.buildTime = buildTime;
        this.time = time;
        this.startNanos = time.elapsedNanos();
        this.lastNanos = startNanos;
        this.first = markCondition != MarkCondition.KEPT;
        this.start = new ClockSight(time.wallClock(), Duration.ZERO, buildTime, SignedTimes.NONE, Origin.JUMP);
        this.latest = start;
    }

    /**
     * The guard of a server that starts.
     *
     * @param keptMark the mark that this server has kept, whatever bytes it is; empty when there is none
     * @param buildTime when the product was built, whole seconds in UTC of the years 0000 to 9999
     * @param time the server's clocks
     * @return the guard
     */
    public static ClockGuard starting(Optional<byte[]> keptMark, Instant buildTime, TimeSource time) {
        if (keptMark.isEmpty()) {
            return new ClockGuard(ClockState.of(buildTime), MarkCondition.ABSENT, buildTime, time, false);
        }
        Optional<ClockState> read = ClockMark.read(keptMark.get());
        if (read.isEmpty()) {
            return new ClockGuard(ClockState.of(buildTime), MarkCondition.DAMAGED, buildTime, time, false);
        }
        ClockGuard guard = new ClockGuard(read.get(), MarkCondition.KEPT, buildTime, time, false);
        guard.kept = read;
        return guard;
    }

    /**
     * The guard of a server that starts while its store cannot be read: until {@link #recall} it knows nothing, and keeps nothing that
     * would overwrite what it does not know.
     *
     * @param buildTime when the product was built
     * @param time the server's clocks
     * @return the guard
     */
    public static ClockGuard startingBlind(Instant buildTime, TimeSource time) {
        return new ClockGuard(ClockState.of(buildTime), MarkCondition.UNREADABLE, buildTime, time, false);
    }

    /**
     * Takes up the mark, as if it had been read at the start: for as long as the server has run, it has.
     *
     * @param keptMark the mark that this server has kept; empty when there is none
     */
    public void recall(Optional<byte[]> keptMark) {
        ClockGuard started = starting(keptMark, buildTime, time);
        markCondition = started.markCondition;
        if (markCondition == MarkCondition.KEPT) {
            state = started.state.after(start);
            kept = started.kept;
            lastNanos = startNanos;
            first = false;
        }
    }

    /**
     * Takes up the latest time that any other server of the store has known, for a server that has no mark of its own to begin with: another
     * name brings no time back.
     *
     * @param marks the marks of the others, whatever bytes they are
     */
    public void join(Collection<byte[]> marks) {
        for (byte[] mark : marks) {
            Optional<ClockState> other = ClockMark.read(mark);
            if (other.isPresent() && other.get().known().isAfter(state.known())) {
                state = other.get().withoutCandidate();
            }
        }
    }

    /**
     * The guard of a program that looks at the license and ends: it keeps no mark, so its clock is believed whatever it shows.
     *
     * @param buildTime when the product was built
     * @param time the program's clocks
     * @return the guard
     */
    public static ClockGuard ofOneLook(Instant buildTime, TimeSource time) {
        return new ClockGuard(ClockState.of(buildTime), MarkCondition.ABSENT, buildTime, time, true);
    }

    /**
     * What was found of the kept mark.
     *
     * @return its condition when it was read
     */
    public MarkCondition markCondition() {
        return markCondition;
    }

    /**
     * Looks at both clocks. To be called once a minute or more often: how long a clock has stood by a jump is counted between two
     * looks.
     *
     * @param signed when the vendor signed what is installed now
     * @return the effective time
     */
    public ClockReading read(SignedTimes signed) {
        long nanos = time.elapsedNanos();
        Instant wall = time.wallClock();
        latest = new ClockSight(wall, Duration.ofNanos(nanos - lastNanos), buildTime, signed, origin(signed));
        state = state.after(latest);
        lastNanos = nanos;
        first &= latest.isUnset();
        return reading(state);
    }

    /**
     * What the latest look would have told if another license were installed: a newer one takes back what only a wrong clock has
     * said. Nothing changes by asking.
     *
     * @param issuedAt when that license was signed
     * @return the effective time with it
     */
    public ClockReading assuming(Instant issuedAt) {
        SignedTimes signed =
                new SignedTimes(Optional.of(issuedAt), latest.signed().trust());
        return reading(state.after(new ClockSight(latest.wall(), Duration.ZERO, buildTime, signed, origin(signed))));
    }

    /** Where a license is installed the mark was lost: then the clock may be what was wrong all the time. */
    private Origin origin(SignedTimes signed) {
        if (!first) {
            return Origin.JUMP;
        }
        return onlyLook || signed.license().isEmpty() ? Origin.FIRST_START : Origin.RECKONED;
    }

    private ClockReading reading(ClockState seen) {
        Instant wall = latest.wall();
        ClockFacts facts = ClockFacts.of(wall, buildTime);
        if (seen.candidate().isEmpty() || !wall.isAfter(seen.known())) {
            return new ClockReading(seen.known(), facts);
        }
        Candidate candidate = seen.candidate().get();
        Instant believed = ClockRules.later(seen.known(), candidate.time());
        Duration further = Duration.between(believed, wall);
        if (!candidate.isBelieved()) {
            boolean jumped = candidate.origin() == Origin.JUMP || further.compareTo(ClockRules.TOLERATED) > 0;
            JumpAhead jump = new JumpAhead(seen.known(), candidate.remaining(), jumped);
            return new ClockReading(ClockRules.nearest(wall), facts.withJump(jump));
        }
        if (further.compareTo(ClockRules.TOLERATED) <= 0) {
            return new ClockReading(ClockRules.later(believed, wall), facts);
        }
        JumpAhead jump = new JumpAhead(believed, ClockRules.confirmationOf(further));
        return new ClockReading(ClockRules.nearest(wall), facts.withJump(jump));
    }

    /**
     * Says whether to keep the mark: a minute has passed since the one before, a jump has begun or is over, or a newer license was
     * seen.
     *
     * @return true before the first mark, and whenever it would be missed after a crash
     */
    public boolean isWorthKeeping() {
        return keepsMark() && (kept.isEmpty() || isNews(kept.get()));
    }

    /**
     * Says whether a mark is kept at all.
     *
     * @return false of a program that looks once, and before the mark that is there was read
     */
    public boolean keepsMark() {
        return !onlyLook && markCondition != MarkCondition.UNREADABLE;
    }

    /**
     * What to keep.
     *
     * @return a text of a few lines in ASCII, at most 300 bytes, of the time as last read
     */
    public byte[] mark() {
        written = Optional.of(state);
        return ClockMark.write(state);
    }

    /** To be called when the latest {@link #mark} is in the store. */
    public void kept() {
        kept = written;
    }

    private boolean isNews(ClockState before) {
        Duration passed = Duration.between(before.known(), state.known());
        return passed.isNegative()
                || passed.compareTo(ClockRules.BETWEEN_MARKS) >= 0
                || !before.license().equals(state.license())
                || before.candidate().isPresent() != state.candidate().isPresent();
    }
}
