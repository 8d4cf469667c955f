package dev.licensing.issue.audit;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.key.Ed25519PrivateKey;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.statement.StatementReader;
import dev.licensing.verify.statement.StatementReading;
import dev.licensing.verify.statement.StatementWriter;
import dev.licensing.verify.statement.UsageAudit;
import dev.licensing.verify.statement.UsageRecord;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An environment that makes usage files. */
record Environment(Ed25519PrivateKey key, ActivationCode code, SerialNumber serialNumber) implements EnvelopeSigner {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final ActivationCode CODE = ActivationCode.parse("4ZP.CXY.BTB.5R7.PQV.0K7.663.A1E");
    static final SerialNumber SERIAL =
            SerialNumber.of(PlatformClass.PHYSICAL, Map.of(ComponentSlot.A, 1, ComponentSlot.B, 2, ComponentSlot.D, 3));
    private static final int SECONDS_OF_FILE = 1_000_000;

    static Environment create() {
        return new Environment(Ed25519PrivateKey.generate(new SecureRandom()), CODE, SERIAL);
    }

    @Override
    public Algorithm algorithm() {
        return key.algorithm();
    }

    @Override
    public String kid() {
        return Jwk.thumbprint(key.algorithm(), key.publicKey());
    }

    @Override
    public byte[] sign(byte[] signingInput) {
        return key.sign(signingInput);
    }

    EnvironmentKey publicKey() {
        return EnvironmentKey.of(key.publicKey());
    }

    static List<UsageRecord> records(long sequence, int count) {
        List<UsageRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant at = START.plusSeconds(sequence * SECONDS_OF_FILE + i);
            records.add(new UsageRecord(at, "Users", 1_000 + i));
        }
        return records;
    }

    byte[] file(long sequence, Optional<String> previousDigest, List<UsageRecord> records) {
        Instant from = START.plusSeconds(sequence * SECONDS_OF_FILE);
        Instant until = from.plusSeconds(SECONDS_OF_FILE - 1L);
        return StatementWriter.write(
                new UsageAudit(
                        code,
                        serialNumber,
                        LicenseId.parse("lic-1"),
                        publicKey(),
                        sequence,
                        previousDigest,
                        from,
                        until,
                        until,
                        records),
                this);
    }

    List<byte[]> chain(int files, int recordsEach) {
        List<byte[]> chain = new ArrayList<>();
        Optional<String> digest = Optional.empty();
        for (int sequence = 1; sequence <= files; sequence++) {
            byte[] file = file(sequence, digest, records(sequence, recordsEach));
            chain.add(file);
            digest = Optional.of(digest(file));
        }
        return chain;
    }

    static String digest(byte[] file) {
        return ((StatementReading.Signed<UsageAudit>) StatementReader.readAudit(file)).payloadDigest();
    }
}
