package dev.licensing.core.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntitlementsChangeTest {
    private static final Entitlement USERS = new Entitlement.Quantity(Limit.of(500), Overage.ADVISE, Term.KEEP);
    private static final Entitlement FLAG = new Entitlement.Flag(Term.CLOSE);

    @Test
    void every_kind_of_entitlement_has_its_words() {
        assertWords(FLAG, "Yes (close)");
        assertWords(USERS, "500 (advise, keep)");
        assertWords(new Entitlement.Quantity(Limit.UNLIMITED, Overage.BLOCK, Term.KEEP), "Unlimited (block, keep)");
        assertWords(new Entitlement.Choice("Protected", Term.CLOSE), "Protected (close)");
        assertWords(new Entitlement.VersionCeiling(VersionBound.parse("11.*"), Term.CLOSE), "up to 11.* (close)");
        assertWords(
                new Entitlement.Rate(Limit.of(60), Duration.ofMinutes(1), Overage.ADVISE, Term.KEEP),
                "60 per minute (advise, keep)");
        assertWords(new Entitlement.Peak(Limit.of(9), Overage.ADVISE, Term.KEEP), "Peak: 9 (advise, keep)");
        assertWords(new Entitlement.Unrecognized("lease"), "Unknown kind: lease (close)");
    }

    @Test
    void an_end_of_its_own_is_said() {
        Term trial = new Term(Optional.of(Instant.parse("2026-07-01T00:00:00Z")), AfterEnd.CLOSE);
        assertWords(new Entitlement.Flag(trial), "Yes (until 2026-07-01T00:00:00Z, close)");
        assertWords(
                new Entitlement.Quantity(Limit.of(5), Overage.ADVISE, trial),
                "5 (advise, until 2026-07-01T00:00:00Z, close)");
    }

    @Test
    void only_what_differs_is_said_the_old_features_first() {
        Map<String, Entitlement> before = new LinkedHashMap<>();
        before.put("Same", FLAG);
        before.put("Gone", FLAG);
        before.put("Users", USERS);
        Map<String, Entitlement> after = new LinkedHashMap<>();
        after.put("New", FLAG);
        after.put("Users", new Entitlement.Quantity(Limit.of(400), Overage.ADVISE, Term.KEEP));
        after.put("Same", FLAG);
        EntitlementsChange change = new EntitlementsChange(new Entitlements(before), new Entitlements(after));
        assertThat(change.features()).containsExactly("Gone", "Users", "New");
        assertThat(change)
                .hasToString("Gone Yes (close) to none; Users 500 (advise, keep) to 400 (advise, keep);"
                        + " New none to Yes (close)");
    }

    @Test
    void entitlements_that_are_equal_differ_in_nothing() {
        Entitlements entitlements = new Entitlements(Map.of("Users", USERS));
        assertThat(new EntitlementsChange(entitlements, entitlements).features())
                .isEmpty();
        assertThat(new EntitlementsChange(entitlements, entitlements)).hasToString("");
    }

    private static void assertWords(Entitlement entitlement, String words) {
        Entitlements granted = new Entitlements(Map.of("F", entitlement));
        assertThat(new EntitlementsChange(Entitlements.NONE, granted)).hasToString("F none to " + words);
        assertThat(new EntitlementsChange(granted, Entitlements.NONE)).hasToString("F " + words + " to none");
    }
}
