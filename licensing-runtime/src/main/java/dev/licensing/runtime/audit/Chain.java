package dev.licensing.runtime.audit;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.records.RecordKeeping;
import dev.licensing.runtime.store.StoreReader;
import dev.licensing.verify.statement.StatementReader;
import dev.licensing.verify.statement.StatementReading;
import dev.licensing.verify.statement.UsageAudit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The audit files of one controller. Each names the one before it; a standby that takes over has a key and a chain of its own.
 */
record Chain(ActivationCode activationCode, SerialNumber serialNumber, EnvironmentKey key) {
    /** Where the next file goes. */
    record Place(long sequence, Optional<String> previousDigest) {}

    Place next(StoreReader store) throws IOException {
        List<String> names = RecordKeeping.fileNames(store, activationCode);
        for (int i = names.size() - 1; i >= 0; i--) {
            StatementReading.Signed<UsageAudit> file = read(store, names.get(i));
            UsageAudit audit = file.statement();
            if (audit.publicKey().equals(key) && audit.serialNumber().equals(serialNumber)) {
                return new Place(audit.sequence() + 1, Optional.of(file.payloadDigest()));
            }
        }
        return new Place(1, Optional.empty());
    }

    /** A file that cannot be read may be the one to continue: to begin anew would make two files of one sequence. */
    private static StatementReading.Signed<UsageAudit> read(StoreReader store, String name) throws IOException {
        StatementReading<UsageAudit> reading =
                StatementReader.readAudit(store.read(name).orElse(new byte[0]));
        if (reading instanceof StatementReading.Signed<UsageAudit> signed) {
            return signed;
        }
        throw new IOException("the audit file " + name + " in the store of licenses cannot be continued: "
                + Explanation.of(((StatementReading.Refused<UsageAudit>) reading).refusal())
                        .words()
                + " Put back the copy that was sent to the vendor.");
    }
}
