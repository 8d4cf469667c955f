package dev.licensing.verify.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.core.InvalidValueException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationRequestTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "A.b_c-9"})
    void a_request_id_is_an_identifier(String id) {
        assertThat(request(id, Statements.NOON, "1").requestId()).isEqualTo(id);
        String longest = id + "x".repeat(100 - id.length());
        assertThat(request(longest, Statements.NOON, "1").requestId()).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "\u00fc", "a\n"})
    void another_request_id_is_refused(String id) {
        refused(id, Statements.NOON, "1", "requestId: ", "1 to 100 symbols of A-Z a-z 0-9 . _ -");
        refused("x".repeat(101), Statements.NOON, "1", "requestId: ", "1 to 100 symbols of A-Z a-z 0-9 . _ -");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"})
    void the_first_and_the_last_instant_are_allowed(String instant) {
        assertThat(request("r", Instant.parse(instant), "1").issuedAt()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0001-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "2026-11-21T12:00:00.1Z",
                "2026-11-21T12:00:00.000000001Z"
            })
    void an_instant_that_no_document_can_write_is_refused(String instant) {
        refused(
                "r",
                Instant.parse(instant),
                "1",
                "issuedAt: \"" + Instant.parse(instant),
                "whole seconds in the years 0000 to 9999, in UTC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", " 11.9 ", "\"\\/", "\u00e4\u6f22", "\ud83d\ude00", "a\u2028b", "\u200b"})
    void a_product_version_is_a_text(String version) {
        assertThat(request("r", Statements.NOON, version).productVersion()).isEqualTo(version);
        assertThat(request("r", Statements.NOON, "x".repeat(200)).productVersion())
                .hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003", "a\nb", "\u0000", "\u007f", "\u0085", "\ud83d", "\ude00\ud83d"})
    void a_product_version_that_cannot_be_shown_or_written_is_refused(String version) {
        String allowed = "1 to 200 characters of Unicode, not only spaces, no control characters";
        refused("r", Statements.NOON, version, "productVersion: ", allowed);
        refused("r", Statements.NOON, "x".repeat(201), "productVersion: ", allowed);
    }

    @Test
    void requests_with_the_same_parts_are_equal() {
        assertThat(request("r", Statements.NOON, "1")).isEqualTo(request("r", Statements.NOON, "1"));
        assertThat(request("r", Statements.NOON, "1")).isNotEqualTo(request("r", Statements.NOON, "2"));
    }

    private static void refused(String id, Instant issuedAt, String version, String start, String end) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> request(id, issuedAt, version))
                .withMessageStartingWith(start)
                .withMessageEndingWith("allowed is " + end);
    }

    private static ActivationRequest request(String id, Instant issuedAt, String version) {
        return new ActivationRequest(
                id, issuedAt, Statements.SERIAL_NUMBER, Statements.environmentKey(Statements.ENVIRONMENT), version);
    }
}
