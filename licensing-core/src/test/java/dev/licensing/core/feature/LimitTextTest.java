package dev.licensing.core.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTextTest {
    @Test
    void a_quantity_is_its_number_or_unlimited() {
        assertThat(LimitText.of(new Entitlement.Quantity(Limit.of(500), Overage.ADVISE, Term.KEEP)))
                .isEqualTo("500");
        assertThat(LimitText.of(new Entitlement.Quantity(Limit.UNLIMITED, Overage.ADVISE, Term.KEEP)))
                .isEqualTo("Unlimited");
    }

    @Test
    void a_peak_is_shown_as_one() {
        assertThat(LimitText.of(new Entitlement.Peak(Limit.of(100), Overage.ADVISE, Term.KEEP)))
                .isEqualTo("Peak: 100");
        assertThat(LimitText.of(new Entitlement.Peak(Limit.UNLIMITED, Overage.ADVISE, Term.KEEP)))
                .isEqualTo("Peak: Unlimited");
    }

    @ParameterizedTest
    @CsvSource({
        "PT1S, 6000 per second",
        "PT1M, 6000 per minute",
        "PT1H, 6000 per hour",
        "P1D, 6000 per day",
        "PT90S, 6000 per 90 seconds",
        "PT5M, 6000 per 5 minutes",
        "PT90M, 6000 per 90 minutes",
        "PT36H, 6000 per 36 hours",
        "P30D, 6000 per 30 days"
    })
    void a_rate_says_in_which_span(Duration per, String text) {
        assertThat(LimitText.of(new Entitlement.Rate(Limit.of(6000), per, Overage.ADVISE, Term.KEEP)))
                .isEqualTo(text);
        assertThat(LimitText.of(new Entitlement.Rate(Limit.UNLIMITED, per, Overage.ADVISE, Term.KEEP)))
                .isEqualTo("Unlimited");
    }

    @Test
    void what_is_not_counted_says_what_it_is() {
        assertThat(LimitText.of(new Entitlement.Flag(Term.CLOSE))).isEqualTo("Yes");
        assertThat(LimitText.of(new Entitlement.Choice("Protected", Term.CLOSE)))
                .isEqualTo("Protected");
        assertThat(LimitText.of(new Entitlement.VersionCeiling(VersionBound.parse("11.*"), Term.CLOSE)))
                .isEqualTo("up to 11.*");
        assertThat(LimitText.of(new Entitlement.Unrecognized("gauge"))).isEqualTo("Unknown kind: gauge");
    }
}
