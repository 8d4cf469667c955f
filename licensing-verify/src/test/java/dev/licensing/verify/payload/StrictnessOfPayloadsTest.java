package dev.licensing.verify.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.verify.strict.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the format's list of strictness says of single values, item by item. */
class StrictnessOfPayloadsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/revision",
                "/minimumTrustVersion",
                "/validity/noticeDays",
                "/validity/graceDays",
                "/environment/hardwarePolicy/thresholdPercent",
                "/environment/hardwarePolicy/graceDays",
                "/environment/hardwarePolicy/changedAnchorGraceDays",
                "/environment/hardwarePolicy/weights/A",
                "/features/Users/limit",
                "/features/Requests/limit",
                "/features/Sessions/limit"
            })
    void a_number_given_as_a_string_is_refused(String pointer) {
        assertThat(Payloads.malformed(Payloads.with(pointer, "\"7\""))).isEqualTo(Payloads.nameOf(pointer) + ": 7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "a/b", "a\\\\b", "a:b", "a\\n", "\u00e4", "\u0430", "\uff21", "\u0661", "{a}"})
    void an_identifier_of_other_symbols_is_refused_in_every_place(String identifier) {
        String json = "\"" + identifier + "\"";
        assertThat(Payloads.malformed(Payloads.with("/licenseId", json))).startsWith("licenseId: ");
        assertThat(Payloads.malformed(Payloads.with("/product", json))).startsWith("product: ");
        assertThat(Payloads.malformed(Payloads.with("/environment/slotId", json)))
                .startsWith("environment.slotId: ");
        assertThat(Payloads.malformed(Payloads.with("/features", "{" + json + ":{\"kind\":\"flag\"}}")))
                .startsWith("features: ");
    }

    @Test
    void an_identifier_may_have_all_of_its_symbols() throws RefusedException {
        String identifier = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
        assertThat(Payloads.read(Payloads.with("/product", "\"" + identifier + "\""))
                        .product())
                .isEqualTo(identifier);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/organization", "/infrastructure", "/edition", "/environment/name", "/support"})
    void a_display_name_is_no_identifier_and_may_be_any_text(String pointer) throws RefusedException {
        Payloads.read(Payloads.with(pointer, "\"\u00c4cme & S\u00f6hne / \u682a\u5f0f\u4f1a\u793e \ud83d\ude00\""));
    }
}
