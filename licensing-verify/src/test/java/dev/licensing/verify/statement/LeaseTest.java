package dev.licensing.verify.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.LicenseId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaseTest {
    private static final Instant ISSUED = Statements.NOON;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String KID = Statements.DIGEST;

    @Test
    void a_lease_ends_after_it_was_issued() {
        assertThat(lease("l", 1, KID, ISSUED, ISSUED.plusSeconds(1)).expiresAt())
                .isEqualTo("2026-11-21T12:00:01Z");
        refused("l", 1, KID, ISSUED, ISSUED, "expiresAt", "after issuedAt, 2026-11-21T12:00:00Z");
        refused("l", 1, KID, ISSUED, ISSUED.minusSeconds(1), "expiresAt", "after issuedAt, 2026-11-21T12:00:00Z");
    }

    @Test
    void a_lease_runs_for_at_most_7_days() {
        Instant longest = ISSUED.plus(Duration.ofDays(7));
        assertThat(lease("l", 1, KID, ISSUED, longest).expiresAt()).isEqualTo("2026-11-28T12:00:00Z");
        refused(
                "l",
                1,
                KID,
                ISSUED,
                longest.plusSeconds(1),
                "expiresAt",
                "not after 7 days from issuedAt, 2026-11-28T12:00:00Z");
    }

    @Test
    void a_lease_may_end_at_the_last_instant() {
        assertThat(lease("l", 1, KID, LAST.minusSeconds(1), LAST).expiresAt()).isEqualTo(LAST);
        refused("l", 1, KID, LAST, LAST.plusSeconds(1), "expiresAt", "whole seconds in the years 0000 to 9999, in UTC");
    }

    @Test
    void both_instants_are_whole_seconds() {
        Instant broken = ISSUED.plusMillis(1);
        refused(
                "l",
                1,
                KID,
                broken,
                ISSUED.plusSeconds(9),
                "issuedAt",
                "whole seconds in the years 0000 to 9999, in UTC");
        refused("l", 1, KID, ISSUED, broken, "expiresAt", "whole seconds in the years 0000 to 9999, in UTC");
    }

    @Test
    void a_lease_id_is_an_identifier() {
        assertThat(lease("A.b_c-9", 1, KID, ISSUED, ISSUED.plusSeconds(1)).leaseId())
                .isEqualTo("A.b_c-9");
        refused("", 1, KID, ISSUED, ISSUED.plusSeconds(1), "leaseId", "1 to 100 symbols of A-Z a-z 0-9 . _ -");
    }

    @Test
    void a_revision_counts_from_1_to_16_digits() {
        assertThat(lease("l", 1, KID, ISSUED, ISSUED.plusSeconds(1)).revision()).isEqualTo(1);
        assertThat(lease("l", 9_999_999_999_999_999L, KID, ISSUED, ISSUED.plusSeconds(1))
                        .revision())
                .isEqualTo(9_999_999_999_999_999L);
        refused("l", 0, KID, ISSUED, ISSUED.plusSeconds(1), "revision", "1 to 9999999999999999");
        refused("l", 10_000_000_000_000_000L, KID, ISSUED, ISSUED.plusSeconds(1), "revision", "1 to 9999999999999999");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAA",
                "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFV", // trailing bits
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", // the other alphabet
                "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
                "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFUAAA"
            })
    void a_kid_is_a_thumbprint(String kid) {
        refused("l", 1, kid, ISSUED, ISSUED.plusSeconds(1), "kid", "a SHA-256 of 43 symbols in base64url");
    }

    private static void refused(
            String id, long revision, String kid, Instant issuedAt, Instant expiresAt, String field, String allowed) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> lease(id, revision, kid, issuedAt, expiresAt))
                .withMessageStartingWith(field + ": ")
                .withMessageEndingWith("allowed is " + allowed);
    }

    private static Lease lease(String id, long revision, String kid, Instant issuedAt, Instant expiresAt) {
        return new Lease(id, LicenseId.parse("lic-1"), revision, Statements.SERIAL_NUMBER, kid, issuedAt, expiresAt);
    }
}
