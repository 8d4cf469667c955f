package dev.licensing.core.license;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.license.facts.ClockFacts;
import dev.licensing.core.license.facts.FarmFacts.OtherController;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.FeatureEvidence;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Collects what is worth saying beside a state, in the order of {@link FindingCode}. */
final class Findings {
    private final AssessmentFacts facts;
    private final Instant now;
    private final List<Finding> found = new ArrayList<>();

    private Findings(AssessmentFacts facts, Instant now) {
        this.facts = facts;
        this.now = now;
    }

    /** Beside a state that says nothing of the license's content. */
    static List<Finding> ofServer(AssessmentFacts facts, Instant now) {
        Findings findings = new Findings(facts, now);
        findings.addServer(false);
        return findings.found;
    }

    static List<Finding> of(License license, StateInTime state, AssessmentFacts facts, Instant now) {
        Findings findings = new Findings(facts, now);
        findings.found.addAll(state.place().findings());
        findings.addTime(license, state.decidedAt());
        findings.addServer(state.isByClock());
        findings.addUnrecognized(license);
        if (state.state().isUsable()) {
            findings.addEnded(license);
        }
        findings.addOverLimit(license);
        return findings.found;
    }

    private void addTime(License license, Instant decidedAt) {
        if (license.validity().isInNotice(decidedAt)) {
            Instant until = license.validity().untilExclusive().get();
            add(FindingCode.EXPIRING, new Evidence.Time(until, decidedAt));
        }
        if (license.isIssuedInFutureOf(now)) {
            add(FindingCode.ISSUED_IN_FUTURE, new Evidence.Time(license.issuedAt(), now));
        }
    }

    private void addServer(boolean stateIsByClock) {
        if (facts.clock().isPresent()) {
            addClock(facts.clock().get(), stateIsByClock);
        }
        Optional<Instant> nextUpdate = facts.trustNextUpdate();
        Instant confirmed = facts.confirmed(now);
        if (nextUpdate.isPresent() && !confirmed.isBefore(nextUpdate.get())) {
            add(FindingCode.TRUST_OVERDUE, new Evidence.Time(nextUpdate.get(), confirmed));
        }
        if (facts.farm().otherController().isPresent()) {
            OtherController other = facts.farm().otherController().get();
            add(FindingCode.SECOND_CONTROLLER, new Evidence.OtherServer(other.name(), other.serialNumber()));
        }
        if (facts.farm().pinnedKeyOf().isPresent()) {
            add(FindingCode.KEY_NOT_VOUCHED, new Evidence.Server(facts.farm().pinnedKeyOf()));
        }
    }

    private void addClock(ClockFacts clock, boolean stateIsByClock) {
        if (clock.isUnset()) {
            add(FindingCode.CLOCK_UNSET, new Evidence.Time(clock.buildTime(), clock.wallClock()));
        } else if (clock.isBehind(now)) {
            add(FindingCode.CLOCK_BEHIND, new Evidence.Time(now, clock.wallClock()));
        }
        // A right clock is far ahead of an old license too: nothing accuses one that nobody has seen jump, and by which
        // nothing ends
        if (clock.jump().isPresent() && (clock.jump().get().seen() || stateIsByClock)) {
            Instant confirmed = clock.jump().get().confirmedNow();
            add(FindingCode.CLOCK_AHEAD, new Evidence.Time(confirmed, clock.wallClock()));
        }
    }

    private void addUnrecognized(License license) {
        for (Map.Entry<String, Entitlement> feature : features(license)) {
            if (feature.getValue() instanceof Entitlement.Unrecognized unrecognized) {
                Evidence evidence = new FeatureEvidence.Kind(feature.getKey(), unrecognized.kind());
                add(FindingCode.UNRECOGNIZED_FEATURE, evidence);
            }
        }
    }

    private void addEnded(License license) {
        Instant confirmed = facts.confirmed(now);
        for (Map.Entry<String, Entitlement> feature : features(license)) {
            if (!feature.getValue().term().covers(confirmed)) {
                Instant end = feature.getValue().term().untilExclusive().get();
                add(FindingCode.FEATURE_ENDED, new FeatureEvidence.End(feature.getKey(), end, confirmed));
            }
        }
    }

    private void addOverLimit(License license) {
        for (Map.Entry<String, Entitlement> feature : features(license)) {
            OptionalLong used = facts.usage().used(feature.getKey());
            if (used.isPresent()
                    && feature.getValue() instanceof Entitlement.Counted counted
                    && !counted.limit().allows(used.getAsLong())) {
                long limit = counted.limit().most().getAsLong();
                add(FindingCode.OVER_LIMIT, new FeatureEvidence.Use(feature.getKey(), limit, used.getAsLong(), 0));
            }
        }
    }

    private static Iterable<Map.Entry<String, Entitlement>> features(License license) {
        return license.features().byName().entrySet();
    }

    private void add(FindingCode code, Evidence evidence) {
        found.add(new Finding(code, evidence));
    }
}
