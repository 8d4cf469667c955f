package dev.licensing.verify.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.core.InvalidValueException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageAuditTest {
    private static final Instant FROM = Statements.NOON;
    private static final Instant UNTIL = FROM.plusSeconds(60);
    private static final Optional<String> DIGEST = Optional.of(Statements.DIGEST);
    private static final long LARGEST = 9_999_999_999_999_999L;

    @Test
    void the_first_file_alone_has_none_before_it() {
        assertThat(chained(1, Optional.empty()).previousDigest()).isEmpty();
        refused(() -> chained(1, DIGEST), "previousDigest: \"" + Statements.DIGEST, "none, since sequence is 1");
    }

    @Test
    void every_later_file_names_the_one_before_it() {
        assertThat(chained(2, DIGEST).previousDigest()).isEqualTo(DIGEST);
        assertThat(chained(LARGEST, DIGEST).sequence()).isEqualTo(LARGEST);
        refused(
                () -> chained(2, Optional.empty()),
                "previousDigest: \"none\"",
                "the digest of the file before, since sequence is 2");
        refused(
                () -> chained(2, Optional.of("AAAA")),
                "previousDigest: \"AAAA\"",
                "a SHA-256 of 43 symbols in base64url");
    }

    @Test
    void a_sequence_counts_from_1_to_16_digits() {
        refused(() -> chained(0, Optional.empty()), "sequence: \"0\"", "1 to 9999999999999999");
        refused(() -> chained(-1, Optional.empty()), "sequence: \"-1\"", "1 to 9999999999999999");
        refused(() -> chained(LARGEST + 1, DIGEST), "sequence: ", "1 to 9999999999999999");
    }

    @Test
    void the_time_may_be_one_instant_but_not_end_before_it_begins() {
        assertThat(timed(FROM, FROM, FROM).until()).isEqualTo(FROM);
        refused(
                () -> timed(FROM, FROM.minusSeconds(1), FROM),
                "until: \"2026-11-21T11:59:59Z\"",
                "not before from, 2026-11-21T12:00:00Z");
    }

    @Test
    void a_file_is_made_when_its_time_is_over() {
        assertThat(timed(FROM, UNTIL, UNTIL).createdAt()).isEqualTo(UNTIL);
        refused(
                () -> timed(FROM, UNTIL, UNTIL.minusSeconds(1)),
                "createdAt: \"2026-11-21T12:00:59Z\"",
                "not before until, 2026-11-21T12:01:00Z");
    }

    @Test
    void every_instant_is_in_whole_seconds() {
        String allowed = "whole seconds in the years 0000 to 9999, in UTC";
        refused(() -> timed(FROM.plusMillis(1), UNTIL, UNTIL), "from: ", allowed);
        refused(() -> timed(FROM, UNTIL.plusMillis(1), UNTIL.plusSeconds(1)), "until: ", allowed);
        refused(() -> timed(FROM, UNTIL, UNTIL.plusMillis(1)), "createdAt: ", allowed);
        refused(() -> new UsageRecord(FROM.plusMillis(1), "Users", 1), "at: ", allowed);
    }

    @Test
    void records_stand_within_the_time_of_the_file() {
        assertThat(recorded(FROM, UNTIL).records()).hasSize(2);
        assertThat(recorded().records()).isEmpty();
        refused(
                () -> recorded(FROM.minusSeconds(1)),
                "records[0].at: \"2026-11-21T11:59:59Z\"",
                "not before from, 2026-11-21T12:00:00Z");
        refused(
                () -> recorded(FROM, UNTIL.plusSeconds(1)),
                "records[1].at: \"2026-11-21T12:01:01Z\"",
                "not after until, 2026-11-21T12:01:00Z");
    }

    @Test
    void records_ascend_and_several_may_be_of_one_instant() {
        assertThat(recorded(FROM, FROM, UNTIL).records()).hasSize(3);
        refused(
                () -> recorded(FROM, UNTIL, FROM.plusSeconds(59)),
                "records[2].at: \"2026-11-21T12:00:59Z\"",
                "not before the record before, 2026-11-21T12:01:00Z");
    }

    @Test
    void ten_thousand_records_are_allowed_and_one_more_is_refused() {
        Instant[] most = Collections.nCopies(10_000, FROM).toArray(Instant[]::new);
        Instant[] more = Collections.nCopies(10_001, FROM).toArray(Instant[]::new);
        assertThat(recorded(most).records()).hasSize(UsageAudit.MOST_RECORDS);
        refused(() -> recorded(more), "records: \"10001 records\"", "up to 10000");
    }

    @Test
    void the_records_are_copied() {
        List<UsageRecord> records = new ArrayList<>(List.of(new UsageRecord(FROM, "Users", 1)));
        UsageAudit audit = audit(1, Optional.empty(), FROM, UNTIL, UNTIL, records);
        records.clear();
        assertThat(audit.records()).hasSize(1).isUnmodifiable();
    }

    @Test
    void a_record_has_the_name_of_a_feature() {
        assertThat(new UsageRecord(FROM, "A.b_c-9", 1).feature()).isEqualTo("A.b_c-9");
        refused(() -> new UsageRecord(FROM, "a b", 1), "feature: ", "1 to 100 symbols of A-Z a-z 0-9 . _ -");
    }

    @Test
    void a_record_has_a_use_of_0_to_16_digits() {
        assertThat(new UsageRecord(FROM, "Users", 0).used()).isZero();
        assertThat(new UsageRecord(FROM, "Users", LARGEST).used()).isEqualTo(LARGEST);
        refused(() -> new UsageRecord(FROM, "Users", -1), "used: \"-1\"", "0 to 9999999999999999");
        refused(() -> new UsageRecord(FROM, "Users", LARGEST + 1), "used: ", "0 to 9999999999999999");
    }

    private static UsageAudit chained(long sequence, Optional<String> previousDigest) {
        return audit(sequence, previousDigest, FROM, UNTIL, UNTIL, List.of());
    }

    private static UsageAudit timed(Instant from, Instant until, Instant createdAt) {
        return audit(1, Optional.empty(), from, until, createdAt, List.of());
    }

    private static UsageAudit recorded(Instant... instants) {
        List<UsageRecord> records = new ArrayList<>();
        for (Instant at : instants) {
            records.add(new UsageRecord(at, "Users", 1));
        }
        return audit(1, Optional.empty(), FROM, UNTIL, UNTIL, records);
    }

    private static UsageAudit audit(
            long sequence,
            Optional<String> previousDigest,
            Instant from,
            Instant until,
            Instant createdAt,
            List<UsageRecord> records) {
        UsageAudit sample = Statements.AUDIT;
        return new UsageAudit(
                sample.activationCode(),
                sample.serialNumber(),
                sample.licenseId(),
                sample.publicKey(),
                sequence,
                previousDigest,
                from,
                until,
                createdAt,
                records);
    }

    private static void refused(Runnable making, String start, String allowed) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(making::run)
                .withMessageStartingWith(start)
                .withMessageEndingWith("allowed is " + allowed);
    }
}
