package dev.licensing.issue;

import dev.licensing.core.feature.AfterEnd;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.feature.VersionBound;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Entitlements of every kind. */
final class Features {
    private Features() {}

    static Arbitrary<Entitlements> any() {
        return Arbitraries.maps(Licenses.identifiers(), entitlements())
                .ofMaxSize(6)
                .map(Entitlements::new);
    }

    static Entitlements sample() {
        Map<String, Entitlement> features = new LinkedHashMap<>();
        features.put("Users", new Entitlement.Quantity(Limit.of(500), Overage.BLOCK, Term.KEEP));
        features.put("Objects", new Entitlement.Quantity(Limit.UNLIMITED, Overage.ADVISE, Term.CLOSE));
        features.put("Analytics", new Entitlement.Flag(Term.CLOSE));
        features.put("Protection", new Entitlement.Choice("Protected", Term.KEEP));
        features.put("Upgrade", new Entitlement.VersionCeiling(VersionBound.parse("11.*"), Term.CLOSE));
        features.put(
                "Requests", new Entitlement.Rate(Limit.of(6000), Duration.ofMinutes(1), Overage.ADVISE, Term.KEEP));
        features.put(
                "Sessions",
                new Entitlement.Peak(Limit.of(100), Overage.ADVISE, new Term(Optional.empty(), AfterEnd.KEEP)));
        return new Entitlements(features);
    }

    private static Arbitrary<Entitlement> entitlements() {
        Arbitrary<Term> terms = Combinators.combine(Licenses.instants().optional(), Arbitraries.of(AfterEnd.class))
                .as(Term::new);
        Arbitrary<Limit> limits = Arbitraries.longs()
                .between(0, 9_999_999_999_999_999L)
                .optional()
                .map(most -> most.map(Limit::of).orElse(Limit.UNLIMITED));
        Arbitrary<Overage> overages = Arbitraries.of(Overage.class);
        Arbitrary<VersionBound> bounds = Arbitraries.of("11", "11.*", "11.4.2", "0", "1.2.3.4.5.6.7.*", "999999999.*")
                .map(VersionBound::parse);
        Arbitrary<Duration> spans = Arbitraries.longs().between(1, 1L << 40).map(Duration::ofSeconds);
        return Arbitraries.oneOf(
                terms.map(Entitlement.Flag::new),
                Combinators.combine(limits, overages, terms).as(Entitlement.Quantity::new),
                Combinators.combine(Licenses.names(), terms).as(Entitlement.Choice::new),
                Combinators.combine(bounds, terms).as(Entitlement.VersionCeiling::new),
                Combinators.combine(limits, spans, overages, terms).as(Entitlement.Rate::new),
                Combinators.combine(limits, overages, terms).as(Entitlement.Peak::new));
    }
}
