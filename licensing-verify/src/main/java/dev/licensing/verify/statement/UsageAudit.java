package dev.licensing.verify.statement;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an environment used in a time: {@code license-audit.v1+json}. Each file names the digest of the one before it, so
 * that none can be left out, changed or put in between without a gap that shows. Immutable.
 *
 * @param activationCode the infrastructure's unique identifier
 * @param serialNumber the controller's serial number; a declared one is that of {@code publicKey}
 * @param licenseId the license under which the features were used
 * @param publicKey the environment's key, which signs the audit
 * @param sequence the number of the file in the chain, from 1
 * @param previousDigest the SHA-256 of the payload of the file before it in base64url; empty for the first file alone
 * @param from when the time began; all instants are whole seconds in UTC of the years 0000 to 9999
 * @param until the last second of that time, itself included; not before {@code from}
 * @param createdAt when the file was made; not before {@code until}
 * @param records what was used, in ascending time within {@code from} and {@code until}, at most 10,000
 */
public record UsageAudit(
        ActivationCode activationCode,
        SerialNumber serialNumber,
        LicenseId licenseId,
        EnvironmentKey publicKey,
        long sequence,
        Optional<String> previousDigest,
        Instant from,
        Instant until,
        Instant createdAt,
        List<UsageRecord> records) {
    /** As many records of the longest form as surely fit into the largest file. */
    public static final int MOST_RECORDS = 10_000;

    /**
     * Checks the bounds and copies the list.
     *
     * @throws InvalidValueException when a part is out of its bounds
     */
    public UsageAudit {
        Bounds.ownSerialNumber(serialNumber, publicKey);
        Bounds.whole("sequence", sequence, 1);
        requireChain(sequence, previousDigest);
        Bounds.instant("from", from);
        Bounds.instant("until", until);
        Bounds.instant("createdAt", createdAt);
        Bounds.notBefore("until", until, "from", from);
        Bounds.notBefore("createdAt", createdAt, "until", until);
        records = List.copyOf(records);
        requireOrder(from, until, records);
    }

    private static void requireChain(long sequence, Optional<String> previousDigest) {
        if (previousDigest.isPresent()) {
            Bounds.digest("previousDigest", previousDigest.get());
        }
        if (sequence == 1 && previousDigest.isPresent()) {
            throw new InvalidValueException("previousDigest", previousDigest.get(), "none, since sequence is 1");
        }
        if (sequence > 1 && previousDigest.isEmpty()) {
            throw new InvalidValueException(
                    "previousDigest", "none", "the digest of the file before, since sequence is " + sequence);
        }
    }

    private static void requireOrder(Instant from, Instant until, List<UsageRecord> records) {
        if (records.size() > MOST_RECORDS) {
            throw new InvalidValueException("records", records.size() + " records", "up to " + MOST_RECORDS);
        }
        Instant last = from;
        String boundary = "from";
        for (int i = 0; i < records.size(); i++) {
            String field = "records[" + i + "].at";
            Instant at = records.get(i).at();
            Bounds.notBefore(field, at, boundary, last);
            Bounds.notAfter(field, at, "until", until);
            last = at;
            boundary = "the record before";
        }
    }
}
