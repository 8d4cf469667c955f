package dev.licensing.core.license;

import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.license.LicenseState.GraceReason;
import dev.licensing.core.license.facts.ClockFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The state at a moment, and what it was decided from. Refusing is for what the vendor signed, not for what a clock did: while
 * a jump ahead is not confirmed, what only the jump has ended goes on.
 */
record StateInTime(LicenseState state, PlaceAssessment place, Instant decidedAt) {

    static StateInTime of(License license, PlaceAssessment.Proof proof, Instant now, Optional<ClockFacts> clock) {
        StateInTime atNow = at(license, proof, now, clock);
        if (atNow.state.isUsable() || clock.isEmpty() || clock.get().jump().isEmpty()) {
            return atNow;
        }
        StateInTime confirmed = at(license, proof, clock.get().confirmed(now), clock);
        return confirmed.state.isUsable()
                ? confirmed.until(now.plus(clock.get().jump().get().untilConfirmed()), atNow.place.sighting())
                : atNow;
    }

    /** Whether only the grace of an unconfirmed clock keeps the license usable. */
    boolean isByClock() {
        if (state instanceof LicenseState.Grace grace) {
            for (GraceReason reason : grace.reasons()) {
                if (reason.cause() == GraceCause.CLOCK) {
                    return true;
                }
            }
        }
        return false;
    }

    private static StateInTime at(
            License license, PlaceAssessment.Proof proof, Instant now, Optional<ClockFacts> clock) {
        PlaceAssessment place = proof.at(now);
        // A clock that is behind what the vendor has signed locks nobody out
        boolean begun = clock.isPresent() && license.hadBegunWhenSignedAfter(now);
        LicenseState state = place.refusal().isPresent()
                ? new LicenseState.Refused(place.refusal().get())
                : state(license.validity(), begun, place.grace(), now);
        return new StateInTime(state, place, now);
    }

    private static LicenseState state(Validity validity, boolean begun, Optional<GraceReason> ofPlace, Instant now) {
        if (!begun && now.isBefore(validity.from())) {
            return new LicenseState.NotYetValid(validity.from(), now);
        }
        List<GraceReason> reasons = new ArrayList<>();
        if (validity.untilExclusive().isPresent()
                && !now.isBefore(validity.untilExclusive().get())) {
            Instant graceUntil = validity.graceUntilExclusive().get();
            if (!now.isBefore(graceUntil)) {
                return new LicenseState.Expired(graceUntil, now);
            }
            reasons.add(new GraceReason(GraceCause.END, graceUntil));
        }
        if (ofPlace.isPresent()) {
            reasons.add(ofPlace.get());
        }
        return reasons.isEmpty() ? running(validity, now) : new LicenseState.Grace(reasons);
    }

    private static LicenseState running(Validity validity, Instant now) {
        return validity.isInNotice(now)
                ? new LicenseState.Expiring(validity.untilExclusive().get())
                : new LicenseState.Active(validity.untilExclusive());
    }

    /** This state with the grace of an unconfirmed clock added; the sighting stays that of the server's own time. */
    private StateInTime until(Instant confirmedFrom, HardwareSighting sighting) {
        GraceReason ofClock = new GraceReason(GraceCause.CLOCK, confirmedFrom);
        List<GraceReason> reasons = new ArrayList<>();
        if (state instanceof LicenseState.Grace grace) {
            reasons.addAll(grace.reasons());
        }
        int before = 0;
        while (before < reasons.size() && reasons.get(before).cause().compareTo(GraceCause.CLOCK) < 0) {
            before++;
        }
        reasons.add(before, ofClock);
        return new StateInTime(new LicenseState.Grace(reasons), place.withSighting(sighting), decidedAt);
    }
}
