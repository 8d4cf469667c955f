package dev.licensing.core.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.usage.EndUserRecord.Activity;
import dev.licensing.core.usage.EndUserRecord.Kind;
import dev.licensing.core.usage.EndUserRecord.Tenant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** The counting beside the naive one, where few texts make many records the same user. */
class EndUserCountModelTest {
    @Property(tries = 3000)
    void the_count_is_the_naive_one(
            @ForAll("records") List<EndUserRecord> records, @ForAll("domains") Set<String> domains) {
        assertThat(EndUserCount.of(records, new InternalDomains(domains))).isEqualTo(NaiveCount.of(records, domains));
    }

    @Property(tries = 1000)
    void the_order_of_the_records_does_not_matter(
            @ForAll("records") List<EndUserRecord> records,
            @ForAll("domains") Set<String> domains,
            @ForAll Random random) {
        List<EndUserRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);
        InternalDomains internal = new InternalDomains(domains);
        assertThat(EndUserCount.of(shuffled, internal)).isEqualTo(EndUserCount.of(records, internal));
    }

    /** About as many texts as records: chains grow long, and some join late. */
    @Property(tries = 150)
    void long_chains_of_records_are_counted_as_the_naive_count_does(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 700) int size,
            @ForAll @IntRange(min = 2, max = 9) int share) {
        int texts = 1 + size * share / 6;
        List<EndUserRecord> records = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String domain = random.nextInt(4) == 0 ? "@x.org" : "@y.org";
            records.add(EndUserRecord.of("Login" + random.nextInt(texts), "e" + random.nextInt(texts) + domain));
        }
        Set<String> domains = Set.of("x.org");
        assertThat(EndUserCount.of(records, new InternalDomains(domains))).isEqualTo(NaiveCount.of(records, domains));
    }

    @Provide
    Arbitrary<List<EndUserRecord>> records() {
        Arbitrary<String> logins = Arbitraries.of(
                "",
                " ",
                "a",
                "A",
                "b",
                "c ",
                "d",
                "ς",
                "Σ",
                "a@x.org",
                "A@X.org",
                "b@y.org",
                "c@z.x.org",
                "a b@y.org",
                "@y.org");
        Arbitrary<String> emails = Arbitraries.of(
                "",
                "\t",
                "a@x.org",
                "A@X.org",
                " b@y.org",
                "c@z.x.org",
                "d@x.org",
                "a",
                "b",
                "unknown",
                "σ@x.org",
                "Σ@X.ORG");
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(8, Arbitraries.just(Kind.END_USER)), Tuple.of(1, Arbitraries.of(Kind.class))),
                        Arbitraries.frequencyOf(
                                Tuple.of(8, Arbitraries.just(Activity.ACTIVE)),
                                Tuple.of(1, Arbitraries.of(Activity.class))),
                        Arbitraries.frequencyOf(
                                Tuple.of(8, Arbitraries.just(Tenant.DEFAULT)),
                                Tuple.of(1, Arbitraries.of(Tenant.class))),
                        logins,
                        emails)
                .as(EndUserRecord::new)
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Set<String>> domains() {
        return Arbitraries.of("x.org", "y.org", "z.x.org", "X.ORG").set().ofMaxSize(2);
    }
}
