package dev.licensing.verify.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.licensing.core.InvalidValueException;
import dev.licensing.verify.statement.Statements.Kind;
import dev.licensing.verify.testing.SampleLicense;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The payloads as compact JSON in the format's order, signed by the one key that may. */
class StatementWriterTest {
    private static final String JWK = Statements.ENVIRONMENT.jwk();

    @Test
    void a_request_is_written_in_the_order_of_the_format() {
        assertThat(payload(Kind.REQUEST))
                .isEqualTo("{\"requestId\":\"req-1\",\"issuedAt\":\"2026-11-21T12:00:00Z\",\"serialNumber\":\""
                        + SampleLicense.SERIAL_NUMBER + "\",\"publicKey\":" + JWK
                        + ",\"productVersion\":\"11.9 \\\"beta\\\" \\\\ \u00fc \ud83d\ude00\"}");
    }

    @Test
    void a_lease_is_written_in_the_order_of_the_format() {
        assertThat(payload(Kind.LEASE))
                .isEqualTo("{\"leaseId\":\"lease-1\",\"licenseId\":\"lic-1\",\"revision\":7,\"serialNumber\":\""
                        + SampleLicense.SERIAL_NUMBER + "\",\"kid\":\"" + Statements.ENVIRONMENT.kid()
                        + "\",\"issuedAt\":\"2026-11-21T12:00:00Z\",\"expiresAt\":\"2026-11-21T13:00:00Z\"}");
    }

    @Test
    void an_audit_is_written_in_the_order_of_the_format() {
        assertThat(payload(Kind.AUDIT))
                .isEqualTo("{\"activationCode\":\"" + SampleLicense.ACTIVATION_CODE + "\",\"serialNumber\":\""
                        + SampleLicense.SERIAL_NUMBER + "\",\"licenseId\":\"lic-1\",\"publicKey\":" + JWK
                        + ",\"sequence\":2,\"previousDigest\":\"" + Statements.DIGEST
                        + "\",\"from\":\"2026-11-21T12:00:00Z\",\"until\":\"2026-11-21T12:01:00Z\","
                        + "\"createdAt\":\"2026-11-21T12:01:30Z\",\"records\":["
                        + "{\"at\":\"2026-11-21T12:00:00Z\",\"feature\":\"Users\",\"used\":12},"
                        + "{\"at\":\"2026-11-21T12:01:00Z\",\"feature\":\"Users\",\"used\":0}]}");
    }

    @Test
    void the_first_file_of_a_chain_has_no_digest_and_may_have_no_records() {
        UsageAudit first = audit(1, Optional.empty(), List.of());
        byte[] file = StatementWriter.write(first, Statements.ENVIRONMENT);
        assertThat(new String(Statements.signed(StatementReader.readAudit(file)).payload(), StandardCharsets.UTF_8))
                .contains("\"sequence\":1,\"from\":")
                .endsWith(",\"records\":[]}");
    }

    @Test
    void the_largest_audit_is_read_again() {
        UsageRecord longest = new UsageRecord(Statements.NOON, "x".repeat(100), 9_999_999_999_999_999L);
        UsageAudit largest = audit(
                9_999_999_999_999_999L,
                Optional.of(Statements.DIGEST),
                Collections.nCopies(UsageAudit.MOST_RECORDS, longest));
        byte[] file = StatementWriter.write(largest, Statements.ENVIRONMENT);
        assertThat(Statements.signed(StatementReader.readAudit(file)).statement())
                .isEqualTo(largest);
    }

    @Test
    void the_signer_has_the_key_that_the_statement_names() {
        refused(() -> StatementWriter.write(Statements.REQUEST, Statements.OTHER));
        refused(() -> StatementWriter.write(Statements.LEASE, Statements.OTHER));
        refused(() -> StatementWriter.write(Statements.AUDIT, Statements.OTHER));
    }

    private static void refused(Runnable writing) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(writing::run)
                .withMessage("signer: \"" + Statements.OTHER.kid() + "\" is not allowed; allowed is "
                        + Statements.ENVIRONMENT.kid() + ", the key that the statement names");
    }

    private static String payload(Kind kind) {
        return new String(kind.payload(), StandardCharsets.UTF_8);
    }

    private static UsageAudit audit(long sequence, Optional<String> previousDigest, List<UsageRecord> records) {
        UsageAudit sample = Statements.AUDIT;
        Instant noon = Statements.NOON;
        return new UsageAudit(
                sample.activationCode(),
                sample.serialNumber(),
                sample.licenseId(),
                sample.publicKey(),
                sequence,
                previousDigest,
                noon,
                noon,
                noon,
                records);
    }
}
