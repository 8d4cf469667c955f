package dev.licensing.core.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CountedTest {
    private static final Instant END = Instant.parse("2026-07-01T12:00:00Z");
    private static final Term TRIAL = new Term(Optional.of(END), AfterEnd.CLOSE);
    private static final Limit FIVE = Limit.of(5);
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void quantities_rates_and_peaks_are_counted_and_nothing_else() {
        assertThat(Entitlement.Counted.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Entitlement.Quantity.class, Entitlement.Rate.class, Entitlement.Peak.class);
    }

    @Test
    void another_limit_changes_nothing_else() {
        assertThat(new Entitlement.Quantity(FIVE, Overage.BLOCK, TRIAL).withLimit(Limit.of(9)))
                .isEqualTo(new Entitlement.Quantity(Limit.of(9), Overage.BLOCK, TRIAL));
        assertThat(new Entitlement.Rate(FIVE, HOUR, Overage.ADVISE, TRIAL).withLimit(Limit.of(9)))
                .isEqualTo(new Entitlement.Rate(Limit.of(9), HOUR, Overage.ADVISE, TRIAL));
        assertThat(new Entitlement.Peak(FIVE, Overage.BLOCK, TRIAL).withLimit(Limit.UNLIMITED))
                .isEqualTo(new Entitlement.Peak(Limit.UNLIMITED, Overage.BLOCK, TRIAL));
    }

    @Test
    void every_counted_feature_becomes_unlimited_and_stays_as_it_is_otherwise() {
        Map<String, Entitlement> bought = new LinkedHashMap<>();
        bought.put("Users", new Entitlement.Quantity(FIVE, Overage.BLOCK, TRIAL));
        bought.put("Property", new Entitlement.Choice("Protected", TRIAL));
        bought.put("Requests", new Entitlement.Rate(FIVE, HOUR, Overage.BLOCK, TRIAL));
        bought.put("Sessions", new Entitlement.Peak(FIVE, Overage.ADVISE, TRIAL));
        assertThat(new Entitlements(bought).unlimited().byName())
                .containsExactly(
                        Map.entry("Users", new Entitlement.Quantity(Limit.UNLIMITED, Overage.BLOCK, TRIAL)),
                        Map.entry("Property", new Entitlement.Choice("Protected", TRIAL)),
                        Map.entry("Requests", new Entitlement.Rate(Limit.UNLIMITED, HOUR, Overage.BLOCK, TRIAL)),
                        Map.entry("Sessions", new Entitlement.Peak(Limit.UNLIMITED, Overage.ADVISE, TRIAL)));
        assertThat(bought)
                .as("what was given")
                .containsEntry("Sessions", new Entitlement.Peak(FIVE, Overage.ADVISE, TRIAL));
    }

    @Property(tries = 300)
    void unlimited_entitlements_differ_in_their_limits_only(@ForAll("features") List<Entitlement> granted) {
        Map<String, Entitlement> byName = new LinkedHashMap<>();
        for (Entitlement entitlement : granted) {
            byName.put("F" + (100 - byName.size()), entitlement);
        }
        Entitlements entitlements = new Entitlements(byName);
        Entitlements unlimited = entitlements.unlimited();
        assertThat(unlimited.byName().keySet()).containsExactlyElementsOf(byName.keySet());
        unlimited.byName().forEach((name, entitlement) -> {
            if (entitlement instanceof Entitlement.Counted counted) {
                assertThat(counted.limit()).isEqualTo(Limit.UNLIMITED);
                assertThat(counted.withLimit(FIVE)).isEqualTo(byName.get(name));
            } else {
                assertThat(entitlement).isEqualTo(byName.get(name));
            }
        });
        assertThat(unlimited.unlimited()).isEqualTo(unlimited);
    }

    @Provide
    Arbitrary<List<Entitlement>> features() {
        Arbitrary<Term> terms = Arbitraries.of(Term.KEEP, Term.CLOSE, TRIAL);
        Arbitrary<Overage> overages = Arbitraries.of(Overage.class);
        Arbitrary<Duration> spans = Arbitraries.of(HOUR, Duration.ofSeconds(1));
        return Arbitraries.<Entitlement>oneOf(
                        Combinators.combine(overages, terms)
                                .as((overage, term) -> new Entitlement.Quantity(FIVE, overage, term)),
                        Combinators.combine(overages, terms)
                                .as((overage, term) -> new Entitlement.Peak(FIVE, overage, term)),
                        Combinators.combine(spans, overages, terms)
                                .as((per, overage, term) -> new Entitlement.Rate(FIVE, per, overage, term)),
                        terms.map(Entitlement.Flag::new),
                        terms.map(term -> new Entitlement.Choice("Protected", term)),
                        terms.map(term -> new Entitlement.VersionCeiling(VersionBound.parse("11.*"), term)),
                        Arbitraries.just(new Entitlement.Unrecognized("gauge")))
                .list()
                .ofMaxSize(12);
    }
}
