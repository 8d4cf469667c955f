package dev.licensing.testkit.jqwik;

import dev.licensing.core.feature.AfterEnd;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.feature.Term;
import dev.licensing.core.feature.VersionBound;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What licenses grant. */
@SuppressWarnings("exports") // who uses it has jqwik
public final class FeatureArbitraries {
    private static final long LARGEST = 9_999_999_999_999_999L;

    private FeatureArbitraries() {}

    /**
     * Product versions, some with a suffix.
     *
     * @return 1 to 8 numbers of up to 9 digits, at most 64 symbols
     */
    public static Arbitrary<ProductVersion> productVersions() {
        Arbitrary<String> suffixes = Arbitraries.of("", "", "-rc1", "-SNAPSHOT", "+build.7");
        return Combinators.combine(numbers(8), suffixes).as((numbers, suffix) -> new ProductVersion(numbers + suffix));
    }

    /**
     * Bounds of versions, open and closed ones.
     *
     * @return 1 to 7 numbers, some followed by {@code .*}
     */
    public static Arbitrary<VersionBound> versionBounds() {
        return Combinators.combine(numbers(7), Arbitraries.of("", ".*"))
                .as((numbers, end) -> VersionBound.parse(numbers + end));
    }

    /**
     * Limits, Unlimited among them.
     *
     * @return 0 to 9,999,999,999,999,999, or Unlimited
     */
    public static Arbitrary<Limit> limits() {
        return Arbitraries.longs()
                .between(0, LARGEST)
                .optional()
                .map(most -> most.map(Limit::of).orElse(Limit.UNLIMITED));
    }

    /**
     * Terms of features.
     *
     * @return with an end or without
     */
    public static Arbitrary<Term> terms() {
        return Combinators.combine(TextArbitraries.instants().optional(), Arbitraries.of(AfterEnd.class))
                .as(Term::new);
    }

    /**
     * Entitlements of every kind that this version knows.
     *
     * @return entitlements that can be signed
     */
    public static Arbitrary<Entitlement> entitlement() {
        Arbitrary<Overage> overages = Arbitraries.of(Overage.class);
        Arbitrary<Duration> spans = Arbitraries.longs().between(1, 1L << 40).map(Duration::ofSeconds);
        return Arbitraries.oneOf(
                terms().map(Entitlement.Flag::new),
                Combinators.combine(limits(), overages, terms()).as(Entitlement.Quantity::new),
                Combinators.combine(TextArbitraries.displayNames(), terms()).as(Entitlement.Choice::new),
                Combinators.combine(versionBounds(), terms()).as(Entitlement.VersionCeiling::new),
                Combinators.combine(limits(), spans, overages, terms()).as(Entitlement.Rate::new),
                Combinators.combine(limits(), overages, terms()).as(Entitlement.Peak::new));
    }

    /**
     * All that a license grants.
     *
     * @return up to 6 features
     */
    public static Arbitrary<Entitlements> entitlements() {
        return Arbitraries.maps(TextArbitraries.identifiers(), entitlement())
                .ofMaxSize(6)
                .map(Entitlements::new);
    }

    /** Many short numbers or few long ones: a version has at most 64 symbols. */
    private static Arbitrary<String> numbers(int most) {
        return Arbitraries.oneOf(numbers(most, 99_999), numbers(5, 999_999_999));
    }

    private static Arbitrary<String> numbers(int most, int largest) {
        return Arbitraries.integers()
                .between(0, largest)
                .list()
                .ofMinSize(1)
                .ofMaxSize(most)
                .map(FeatureArbitraries::joined);
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
