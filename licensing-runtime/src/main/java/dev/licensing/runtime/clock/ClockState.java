package dev.licensing.runtime.clock;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.license.facts.ClockFacts.JumpAhead;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a server knows of the time. Immutable; {@link #after} is the whole of the guard's rules, a pure function.
 *
 * <p>Time passes while the server runs, whatever its clock shows, and it is never before what was signed. Beyond that the clock
 * is believed at once up to a day ahead, and further ahead when it has stood by that for long enough. A clock that is behind
 * is not believed at all.
 *
 * @param known the time that has passed: it never goes back but for a newer license
 * @param jumped how much of it came from confirmed jumps alone, so that a newer license takes it back
 * @param license when the latest license was signed that this time was reckoned with; the build time before the first
 * @param candidate a jump ahead of {@code known} that is not confirmed yet
 */
record ClockState(Instant known, Duration jumped, Instant license, Optional<Candidate> candidate) {
    ClockState {
        requireWritable("clock.known", known);
        requireWritable("clock.license", license);
        if (jumped.isNegative() || jumped.compareTo(ClockRules.sinceFirst(known)) > 0) {
            throw new InvalidValueException("clock.jumped", jumped.toString(), "PT0S or more, within the known time");
        }
        if (candidate.isPresent()) {
            requireCandidate(known, candidate.get());
        }
    }

    /** Where nothing was kept. */
    static ClockState of(Instant buildTime) {
        return new ClockState(buildTime, Duration.ZERO, buildTime, Optional.empty());
    }

    /** What is known after another look at the clocks. */
    ClockState after(ClockSight sight) {
        boolean newer =
                sight.license().isPresent() && license.isBefore(sight.license().get());
        ClockState run = newer ? withLicense(sight.license().get()).running(sight) : running(sight);
        Origin origin = newer ? originAfterLicense(sight) : run.origin(sight);
        if (sight.isUnset()) {
            return run;
        }
        Duration lead = Duration.between(run.known, sight.wall());
        return lead.compareTo(ClockRules.TOLERATED) <= 0 ? run.stepped(lead) : run.ahead(sight, lead, origin);
    }

    /** The vendor has spoken anew: what only a clock has said is forgotten, right or wrong. */
    private ClockState withLicense(Instant issuedAt) {
        return new ClockState(known.minus(jumped), Duration.ZERO, issuedAt, Optional.empty());
    }

    private ClockState running(ClockSight sight) {
        Instant now = ClockRules.later(ClockRules.plus(known, sight.elapsed()), sight.floor());
        return new ClockState(now, jumped, license, stillAhead(now, sight.elapsed()));
    }

    private Optional<Candidate> stillAhead(Instant now, Duration elapsed) {
        if (candidate.isEmpty()) {
            return candidate;
        }
        Candidate moved = candidate.get().later(elapsed);
        return moved.time().isAfter(now) ? Optional.of(moved) : Optional.empty();
    }

    private ClockState stepped(Duration lead) {
        Instant now = lead.isNegative() ? known : ClockRules.plus(known, lead);
        return new ClockState(now, jumped, license, Optional.empty());
    }

    private Origin origin(ClockSight sight) {
        return candidate.isPresent() ? candidate.get().origin() : sight.origin();
    }

    /** What a newer license has taken back is no jump, unless it was seen to be one. */
    private Origin originAfterLicense(ClockSight sight) {
        if (candidate.isPresent()) {
            return candidate.get().origin() == Origin.JUMP ? Origin.JUMP : Origin.RECKONED;
        }
        return jumped.isZero() ? sight.origin() : Origin.RECKONED;
    }

    private ClockState ahead(ClockSight sight, Duration lead, Origin origin) {
        Instant wall = sight.wall();
        if (candidate.isEmpty() || !candidate.get().agreesWith(wall)) {
            return with(Candidate.of(wall, lead, origin));
        }
        Candidate agreed = candidate.get().agreed(wall, sight.elapsed());
        return agreed.isConfirmed() ? confirmed(agreed.time(), wall) : with(agreed);
    }

    /** The clock may meanwhile be further ahead: the rest is a jump of its own. */
    private ClockState confirmed(Instant time, Instant wall) {
        Instant now = ClockRules.later(known, time);
        Duration byJumps = jumped.plus(Duration.between(known, now));
        ClockState confirmed = new ClockState(now, byJumps, license, Optional.empty());
        Duration rest = Duration.between(now, wall);
        return rest.compareTo(ClockRules.TOLERATED) <= 0
                ? confirmed.stepped(rest)
                : confirmed.with(Candidate.of(wall, rest, Origin.JUMP));
    }

    /** What has passed, without what a clock only claims. */
    ClockState withoutCandidate() {
        return new ClockState(known, jumped, license, Optional.empty());
    }

    private ClockState with(Candidate jump) {
        return new ClockState(known, jumped, license, Optional.of(jump));
    }

    private static void requireCandidate(Instant known, Candidate jump) {
        requireWritable("clock.candidate", jump.time());
        if (jump.time().isBefore(known)) {
            throw new InvalidValueException("clock.candidate", jump.time().toString(), "not before " + known);
        }
        if (jump.isConfirmed() || jump.remaining().compareTo(JumpAhead.LONGEST_CONFIRMATION) > 0) {
            String allowed = "more than PT0S, at most " + JumpAhead.LONGEST_CONFIRMATION;
            throw new InvalidValueException("clock.remaining", jump.remaining().toString(), allowed);
        }
    }

    private static void requireWritable(String field, Instant time) {
        if (!ClockRules.nearest(time).equals(time)) {
            throw new InvalidValueException(field, time.toString(), "the years 0000 to 9999, in UTC");
        }
    }
}
