package dev.licensing.verify.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.feature.AfterEnd;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.feature.VersionBound;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.testing.SampleLicense;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureReaderTest {
    private static final Optional<Instant> END = Optional.of(Instant.parse("2027-01-01T00:00:00Z"));

    @Test
    void every_kind_is_read_and_what_is_absent_is_its_default() throws RefusedException {
        assertThat(features(SampleLicense.payload()))
                .containsExactly(
                        Map.entry(
                                "Users",
                                new Entitlement.Quantity(Limit.of(500), Overage.BLOCK, new Term(END, AfterEnd.CLOSE))),
                        Map.entry("Analytics", new Entitlement.Flag(new Term(END, AfterEnd.KEEP))),
                        Map.entry("Objects", new Entitlement.Quantity(Limit.UNLIMITED, Overage.ADVISE, Term.KEEP)),
                        Map.entry("Protection", new Entitlement.Choice("Protected", Term.CLOSE)),
                        Map.entry("Upgrade", new Entitlement.VersionCeiling(VersionBound.parse("11.*"), Term.CLOSE)),
                        Map.entry(
                                "Requests",
                                new Entitlement.Rate(Limit.of(6000), Duration.ofMinutes(1), Overage.ADVISE, Term.KEEP)),
                        Map.entry("Sessions", new Entitlement.Peak(Limit.of(100), Overage.ADVISE, Term.KEEP)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quota", "Flag", "FLAG", "", "flag ", "unrecognized"})
    void a_kind_that_this_version_does_not_know_is_unrecognized_whatever_else_it_says(String kind)
            throws RefusedException {
        byte[] payload = Payloads.with("/features/Users", "{\"kind\":\"" + kind + "\",\"limit\":\"x\"}");
        assertThat(features(payload)).containsEntry("Users", new Entitlement.Unrecognized(kind));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Users/limit | -1 | payload.features.Users.limit: -1",
                "Users/limit | \"500\" | payload.features.Users.limit: 500",
                "Users/limit | \"Unlimited\" | payload.features.Users.limit: Unlimited",
                "Users/limit | null | payload.features.Users.limit: null",
                "Users/overage | \"warn\" | payload.features.Users.overage: warn",
                "Users/overage | \"BLOCK\" | payload.features.Users.overage: BLOCK",
                "Users/afterEnd | \"Keep\" | payload.features.Users.afterEnd: Keep",
                "Upgrade/upTo | \"\" | payload.features.Upgrade.upTo: ",
                "Upgrade/upTo | \"*\" | payload.features.Upgrade.upTo: *",
                "Upgrade/upTo | \".*\" | payload.features.Upgrade.upTo: .*",
                "Upgrade/upTo | \"11.*.*\" | payload.features.Upgrade.upTo: 11.*.*",
                "Upgrade/upTo | \"11.x\" | payload.features.Upgrade.upTo: 11.x",
                "Upgrade/upTo | \"11-rc1\" | payload.features.Upgrade.upTo: 11-rc1",
                "Upgrade/upTo | \"1.2.3.4.5.6.7.8.9\" | payload.features.Upgrade.upTo: 1.2.3.4.5.6.7.8.9",
                "Upgrade/upTo | \"1234567890\" | payload.features.Upgrade.upTo: 1234567890",
                "Requests/per | \"\" | payload.features.Requests.per: ",
                "Requests/per | \"1M\" | payload.features.Requests.per: 1M",
                "Requests/per | \"pt1m\" | payload.features.Requests.per: pt1m",
                "Requests/per | \"+PT1M\" | payload.features.Requests.per: +PT1M",
                "Requests/per | \"PT0.5S\" | payload.features.Requests.per: PT0.5S",
                "Requests/per | \"P1Y\" | payload.features.Requests.per: P1Y",
                "Requests/per | \"PT0S\" | payload.features.Requests.per: PT0S",
                "Requests/per | \"PT-1M\" | payload.features.Requests.per: PT-1M",
                "Requests/per | \"PT99999999999999999999S\" | payload.features.Requests.per: PT99999999999999999999S"
            })
    void a_value_that_its_kind_does_not_allow_is_malformed_by_its_name(String place, String json, String evidence) {
        assertThat(Payloads.malformed(Payloads.with("/features/" + place, json)).strip())
                .isEqualTo(evidence.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "a:b", "\u00e4", "\u212a", "a\\u0000", "\\u001b[31m"})
    void a_feature_whose_name_is_no_identifier_is_malformed(String name) {
        byte[] payload = Payloads.with("/features", "{\"" + name + "\":{\"kind\":\"flag\"}}");
        assertThat(Payloads.malformed(payload)).startsWith("features: ");
    }

    @Test
    void a_name_of_100_symbols_is_read_and_one_of_101_malformed() throws RefusedException {
        assertThat(features(Payloads.with("/features", "{\"" + "x".repeat(100) + "\":{\"kind\":\"flag\"}}")))
                .containsOnlyKeys("x".repeat(100));
        assertThat(Payloads.malformed(Payloads.with("/features", "{\"" + "x".repeat(101) + "\":{\"kind\":\"flag\"}}")))
                .startsWith("features: xxx");
    }

    private static Map<String, Entitlement> features(byte[] payload) throws RefusedException {
        return Payloads.read(payload).features().byName();
    }
}
