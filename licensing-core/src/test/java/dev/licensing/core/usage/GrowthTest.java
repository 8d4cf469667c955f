package dev.licensing.core.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.refusal.Explanation;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final long LARGEST = Terms.LARGEST;
    private static final List<Availability> ALL = List.of(Availability.OPEN, Terms.KEPT, Terms.CLOSED);

    @Test
    void an_addition_up_to_and_including_the_limit_is_permitted() {
        assertThat(blocking(500).mayAdd(498, 1)).isEqualTo(new Decision.Permitted(499));
        assertThat(blocking(500).mayAdd(498, 2)).isEqualTo(new Decision.Permitted(500));
        assertThat(advising(500).mayAdd(498, 2)).isEqualTo(new Decision.Permitted(500));
        assertThat(blocking(0).mayAdd(0, 1).isPermitted()).isFalse();
    }

    @Test
    void a_limit_that_blocks_stops_the_next_addition() {
        Decision next = blocking(500).mayAdd(498, 3);
        assertThat(next).isEqualTo(new Decision.Blocked(Terms.limitReached("Objects", 500, 498, 3)));
        assertThat(next.isPermitted()).isFalse();
        assertThat(next.usedAfterOr(498)).isEqualTo(498);
    }

    @Test
    void a_limit_that_advises_lets_the_excess_happen_and_says_so() {
        Decision next = advising(500).mayAdd(500, 1);
        assertThat(next).isEqualTo(new Decision.PermittedBeyond(Terms.limitReached("Objects", 500, 500, 1), 501));
        assertThat(next.isPermitted()).isTrue();
        assertThat(next.usedAfterOr(500)).isEqualTo(501);
    }

    @Test
    void whoever_is_stopped_reads_the_limit_the_use_and_what_to_do() {
        Decision.Blocked blocked = (Decision.Blocked) blocking(500).mayAdd(498, 3);
        assertThat(Explanation.of(blocked.why()))
                .isEqualTo(new Explanation(
                        "Objects is limited to 500; 498 are in use and 3 more were asked for.",
                        "Reduce the use, or have the limit raised and install the new license file; what is in use is not"
                                + " disturbed."));
    }

    @Test
    void a_limit_lowered_below_the_use_stops_only_what_is_added() {
        assertThat(blocking(100).mayAdd(500, 1))
                .isEqualTo(new Decision.Blocked(Terms.limitReached("Objects", 100, 500, 1)));
        assertThat(blocking(100).mayAdd(500, 0)).isEqualTo(new Decision.Permitted(500));
        assertThat(blocking(100).mayAdd(500, -1)).isEqualTo(new Decision.Permitted(499));
        assertThat(advising(100).mayAdd(500, 1))
                .isEqualTo(new Decision.PermittedBeyond(Terms.limitReached("Objects", 100, 500, 1), 501));
    }

    @Test
    void unlimited_is_never_reached() {
        Growth<?> growth = Terms.objects(Limit.UNLIMITED, Overage.BLOCK, Availability.OPEN);
        assertThat(growth.mayAdd(0, 1)).isEqualTo(new Decision.Permitted(1));
        assertThat(growth.mayAdd(LARGEST, Long.MAX_VALUE)).isEqualTo(new Decision.Permitted(LARGEST));
    }

    @Test
    void what_is_kept_or_closed_does_not_grow_and_says_why() {
        for (Availability availability : List.of(Terms.KEPT, Terms.CLOSED)) {
            for (Overage overage : Overage.values()) {
                Growth<?> growth = Terms.objects(Limit.of(500), overage, availability);
                assertThat(growth.mayAdd(3, 1)).isEqualTo(new Decision.Blocked(Terms.ENDED));
                assertThat(growth.mayAdd(500, 1)).isEqualTo(new Decision.Blocked(Terms.ENDED));
            }
        }
    }

    @Property(tries = 500)
    void what_runs_already_is_never_disturbed(
            @ForAll("uses") long used, @ForAll("uses") long limit, @ForAll("additions") long adding) {
        long shrink = -Math.abs(Math.max(adding, -Long.MAX_VALUE));
        for (Availability availability : ALL) {
            for (Overage overage : Overage.values()) {
                Decision decision =
                        Terms.objects(Limit.of(limit), overage, availability).mayAdd(used, shrink);
                assertThat(decision).isEqualTo(new Decision.Permitted(Math.max(0, used + shrink)));
            }
        }
    }

    @Property(tries = 2000)
    void an_open_feature_grows_as_the_exact_sum_says(
            @ForAll("uses") long used, @ForAll("uses") long limit, @ForAll("additions") long adding) {
        BigInteger sum = BigInteger.valueOf(used).add(BigInteger.valueOf(adding));
        boolean within = adding <= 0 || sum.compareTo(BigInteger.valueOf(limit)) <= 0;
        long after = sum.max(BigInteger.ZERO).min(BigInteger.valueOf(LARGEST)).longValueExact();
        Decision blocking = blocking(limit).mayAdd(used, adding);
        Decision advising = advising(limit).mayAdd(used, adding);
        assertThat(blocking.isPermitted()).isEqualTo(within);
        assertThat(blocking.usedAfterOr(used)).isEqualTo(within ? after : used);
        assertThat(advising.isPermitted()).isTrue();
        assertThat(advising instanceof Decision.Permitted).isEqualTo(within);
        assertThat(advising.usedAfterOr(used)).isEqualTo(after);
    }

    @Property(tries = 300)
    void a_limit_that_blocks_is_never_passed_by_additions_one_after_another(
            @ForAll("uses") long limit, @ForAll List<@LongRange(min = 1) Long> additions) {
        long used = 0;
        for (long adding : additions) {
            used = blocking(limit).mayAdd(used, adding).usedAfterOr(used);
            assertThat(used).isBetween(0L, limit);
        }
    }

    @Test
    void the_use_is_a_number_that_can_be_measured() {
        assertThatThrownBy(() -> blocking(1).mayAdd(-1, 1))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("used: \"-1\" is not allowed; allowed is 0 to 9999999999999999");
        assertThatThrownBy(() -> blocking(1).mayAdd(LARGEST + 1, 0)).isInstanceOf(InvalidValueException.class);
    }

    @Provide
    Arbitrary<Long> uses() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 5), Arbitraries.longs().between(0, LARGEST));
    }

    @Provide
    Arbitrary<Long> additions() {
        return Arbitraries.oneOf(Arbitraries.longs().between(-5, 5), Arbitraries.longs());
    }

    private static Growth<?> blocking(long limit) {
        return Terms.objects(Limit.of(limit), Overage.BLOCK, Availability.OPEN);
    }

    private static Growth<?> advising(long limit) {
        return Terms.objects(Limit.of(limit), Overage.ADVISE, Availability.OPEN);
    }
}
