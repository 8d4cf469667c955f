package dev.licensing.verify.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.testing.FixedRandom;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestIssuer;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** What is written is read again as it was, whoever signs it. */
class RoundTripTest {
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final long LARGEST = 9_999_999_999_999_999L;

    @Property(tries = 300)
    void a_request_is_read_as_it_was_written(
            @ForAll("identifiers") String id,
            @ForAll("instants") Instant issuedAt,
            @ForAll("serialNumbers") SerialNumber serialNumber,
            @ForAll("holders") TestIssuer holder,
            @ForAll("texts") String version) {
        var request = new ActivationRequest(id, issuedAt, serialNumber, Statements.environmentKey(holder), version);
        byte[] file = StatementWriter.write(request, holder);
        assertThat(Statements.signed(StatementReader.readRequest(file)).statement())
                .isEqualTo(request);
    }

    @Property(tries = 300)
    void a_lease_is_read_as_it_was_written(
            @ForAll("identifiers") String id,
            @ForAll @LongRange(min = 1, max = LARGEST) long revision,
            @ForAll("serialNumbers") SerialNumber serialNumber,
            @ForAll("holders") TestIssuer holder,
            @ForAll("instants") Instant issuedAt,
            @ForAll @LongRange(min = 1, max = 7 * 24 * 60 * 60) long seconds) {
        Instant issued = issuedAt.getEpochSecond() + seconds > LAST ? issuedAt.minusSeconds(seconds) : issuedAt;
        Instant expires = issued.plusSeconds(seconds);
        var lease = new Lease(id, LicenseId.parse(id), revision, serialNumber, holder.kid(), issued, expires);
        byte[] file = StatementWriter.write(lease, holder);
        assertThat(Statements.signed(StatementReader.readLease(file, Statements.publicKey(holder)))
                        .statement())
                .isEqualTo(lease);
    }

    @Property(tries = 300)
    void an_audit_is_read_as_it_was_written(
            @ForAll("audits") UsageAudit audit, @ForAll("activationCodes") ActivationCode code) {
        UsageAudit other = withCode(audit, code);
        byte[] file = StatementWriter.write(other, Statements.ENVIRONMENT);
        assertThat(Statements.signed(StatementReader.readAudit(file)).statement())
                .isEqualTo(other);
    }

    @Property(tries = 100)
    void each_file_of_a_chain_names_the_digest_of_the_one_before(@ForAll("audits") UsageAudit first) {
        byte[] file = StatementWriter.write(first, Statements.ENVIRONMENT);
        String digest = Statements.signed(StatementReader.readAudit(file)).payloadDigest();
        UsageAudit next = new UsageAudit(
                first.activationCode(),
                first.serialNumber(),
                first.licenseId(),
                first.publicKey(),
                Math.min(LARGEST, first.sequence() + 1),
                Optional.of(digest),
                first.until(),
                first.createdAt(),
                first.createdAt(),
                List.of());
        byte[] nextFile = StatementWriter.write(next, Statements.ENVIRONMENT);
        assertThat(Statements.signed(StatementReader.readAudit(nextFile))
                        .statement()
                        .previousDigest())
                .contains(digest);
    }

    @Provide
    Arbitrary<String> identifiers() {
        return Arbitraries.strings()
                .withChars("ABCXYZabcxyz0189._-")
                .ofMinLength(1)
                .ofMaxLength(100);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(FIRST, LAST).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<SerialNumber> serialNumbers() {
        return Arbitraries.integers()
                .between(1, (1 << 18) - 1)
                .map(SampleLicense::serialNumber)
                .map(SerialNumber::parse);
    }

    @Provide
    Arbitrary<ActivationCode> activationCodes() {
        return Arbitraries.longs()
                .map(number -> ActivationCode.random(new FixedRandom(
                        ByteBuffer.allocate(16).putLong(8, number).array())));
    }

    @Provide
    Arbitrary<TestIssuer> holders() {
        return Arbitraries.integers().between(1, 50).map(number -> TestIssuer.named("environment " + number));
    }

    /** Texts of any characters, as far as the constructor lets them pass. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMinLength(1).ofMaxLength(30);
        Arbitrary<String> meaningful = Arbitraries.strings()
                .withChars("\"\\/{}u0022 \u00fc\u2028")
                .ofMinLength(1)
                .ofMaxLength(30);
        return Arbitraries.oneOf(any, meaningful).filter(RoundTripTest::isText);
    }

    @Provide
    Arbitrary<UsageAudit> audits() {
        Arbitrary<List<Integer>> steps =
                Arbitraries.integers().between(0, 10_000).list().ofMaxSize(20);
        Arbitrary<Long> amounts = Arbitraries.longs().between(0, LARGEST);
        Arbitrary<Long> sequences = Arbitraries.longs().between(1, LARGEST);
        Arbitrary<Instant> starts =
                Arbitraries.longs().between(FIRST, LAST - 1_000_000).map(Instant::ofEpochSecond);
        return Combinators.combine(steps, amounts, sequences, starts, identifiers())
                .as(RoundTripTest::audit);
    }

    private static UsageAudit audit(List<Integer> steps, long used, long sequence, Instant from, String name) {
        List<UsageRecord> records = new ArrayList<>();
        Instant at = from;
        for (int step : steps) {
            at = at.plusSeconds(step);
            records.add(new UsageRecord(at, name, used));
        }
        return new UsageAudit(
                ActivationCode.parse(SampleLicense.ACTIVATION_CODE),
                Statements.SERIAL_NUMBER,
                LicenseId.parse(name),
                Statements.environmentKey(Statements.ENVIRONMENT),
                sequence,
                sequence == 1 ? Optional.empty() : Optional.of(StrictBase64.encodeUrl(new byte[32])),
                from,
                at.plusSeconds(steps.size()),
                at.plusSeconds(used % 1000 + steps.size()),
                records);
    }

    private static UsageAudit withCode(UsageAudit audit, ActivationCode code) {
        return new UsageAudit(
                code,
                audit.serialNumber(),
                audit.licenseId(),
                audit.publicKey(),
                audit.sequence(),
                audit.previousDigest(),
                audit.from(),
                audit.until(),
                audit.createdAt(),
                audit.records());
    }

    private static boolean isText(String text) {
        boolean paired = text.codePoints().noneMatch(symbol -> symbol >= 0xD800 && symbol <= 0xDFFF);
        return paired && !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
    }
}
