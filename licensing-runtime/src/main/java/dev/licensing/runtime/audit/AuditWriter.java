package dev.licensing.runtime.audit;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.runtime.log.Log;
import dev.licensing.runtime.records.RecordKeeping;
import dev.licensing.runtime.records.UsageRecords;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.store.StoreDocuments;
import dev.licensing.runtime.store.StoreReader;
import dev.licensing.verify.statement.UsageAudit;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes the audit files of an environment from what its servers have recorded in their store: the highest use of each feature, day by
 * day. Each file continues the one before it. {@code docs/audit.md} says what such a file proves and what not. Thread-safe.
 *
 * <p>Files stay in the store: one whose making was interrupted when it was written already is found in {@link #fileNames}, and what
 * was recorded is in exactly one file, whatever is interrupted.
 */
public final class AuditWriter {

    private final LicenseStore store;
    private final ActivationCode activationCode;

    private AuditWriter(LicenseStore store, ActivationCode activationCode) {
        this.store = store;
        this.activationCode = activationCode;
    }

    /**
     * The writer for what is recorded under one activation code.
     *
     * @param store the store of the environment
     * @param activationCode the infrastructure's
     * @return the writer
     */
    public static AuditWriter of(LicenseStore store, ActivationCode activationCode) {
        return new AuditWriter(store, activationCode);
    }

    /**
     * The writer for what was recorded last, whatever the activation code.
     *
     * @param store the store of the environment
     * @return the writer; empty when nothing was recorded yet
     * @throws IOException when the store cannot be read
     */
    public static Optional<AuditWriter> ofLatest(LicenseStore store) throws IOException {
        Optional<UsageRecords> latest = Optional.empty();
        for (ActivationCode code : RecordKeeping.codes(store)) {
            Optional<UsageRecords> records = RecordKeeping.read(store, code);
            if (records.isPresent()
                    && (latest.isEmpty()
                            || records.get().sampled().isAfter(latest.get().sampled()))) {
                latest = records;
            }
        }
        return latest.isPresent() ? Optional.of(of(store, latest.get().activationCode())) : Optional.empty();
    }

    /**
     * What the next file would say of the usage.
     *
     * @param now the time
     * @return the very records; nothing is changed by it
     * @throws IOException when the store cannot be read, or nothing is recorded under the activation code
     */
    public AuditPreview preview(Instant now) throws IOException {
        return AuditDraft.of(records(store), now).toPreview();
    }

    /**
     * Makes the next file and keeps it in the store. What was recorded until now is in it, and not in the next one.
     *
     * @param identity the controller's, which signs the file
     * @param now the time
     * @return the file
     * @throws dev.licensing.runtime.identity.InvalidIdentityException when the identity is that of no controller of the environment
     * @throws IOException when the store cannot be read or written, or nothing is recorded under the activation code; a file that
     *     was written all the same is the last of {@link #fileNames}
     */
    public AuditFile create(EnvironmentIdentity identity, Instant now) throws IOException {
        return store.exclusively(documents -> create(documents, identity, now));
    }

    /**
     * The names of the files that were made, whether or not they were sent.
     *
     * @return the oldest first
     * @throws IOException when the store cannot be read
     */
    public List<String> fileNames() throws IOException {
        return List.copyOf(RecordKeeping.fileNames(store, activationCode));
    }

    /**
     * Reads a file that was made.
     *
     * @param name one of {@link #fileNames}
     * @return its bytes
     * @throws IOException when the store cannot be read, or has no such file
     */
    public byte[] file(String name) throws IOException {
        Optional<byte[]> file =
                RecordKeeping.fileNames(store, activationCode).contains(name) ? store.read(name) : Optional.empty();
        if (file.isEmpty()) {
            throw new IOException("there is no audit file " + name + " in the store of licenses; list the files");
        }
        return file.get();
    }

    private AuditFile create(StoreDocuments documents, EnvironmentIdentity identity, Instant now) throws IOException {
        UsageRecords records = records(documents);
        SerialNumber serialNumber = identity.serialNumberAmong(records.controllers());
        Chain chain = new Chain(activationCode, serialNumber, identity.key());
        UsageAudit audit = AuditDraft.of(records, now).toAudit(serialNumber, identity.key(), chain.next(documents));
        byte[] content = identity.sign(audit);
        long number = 1 + Math.max(records.after(), RecordKeeping.newestFile(documents, activationCode));
        String name = RecordKeeping.fileName(activationCode, number);
        // From here on the file is made, and the records that it has are dropped sooner or later
        documents.write(name, content);
        drop(documents, records.audited(number, audit.until().plusSeconds(1)));
        return new AuditFile(name, audit.sequence(), audit.records().size(), content);
    }

    private void drop(StoreDocuments documents, UsageRecords rest) {
        try {
            documents.write(RecordKeeping.recordsName(activationCode), rest.toDocument());
        } catch (IOException e) {
            Log.get().warn("The records of usage that are in an audit file now are dropped later: {}", e.getMessage());
        }
    }

    private UsageRecords records(StoreReader reader) throws IOException {
        Optional<UsageRecords> records = RecordKeeping.read(reader, activationCode);
        if (records.isEmpty()) {
            throw new IOException("no usage is recorded under the activation code " + activationCode
                    + ", or the record is damaged; it begins when a server of the environment has run for an hour");
        }
        return records.get();
    }

    /** For logs. */
    @Override
    public String toString() {
        return "AuditWriter[" + activationCode + "]";
    }
}
