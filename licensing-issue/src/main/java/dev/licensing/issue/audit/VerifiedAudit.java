package dev.licensing.issue.audit;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.audit.AuditUpload;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.statement.StatementReading;
import dev.licensing.verify.statement.UsageAudit;
import dev.licensing.verify.statement.UsageRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The usage file of an environment, signed and in its place in the chain. Only {@link AuditVerifier} makes one. Immutable. */
public final class VerifiedAudit {
    private final UsageAudit audit;
    private final String digest;

    VerifiedAudit(StatementReading.Signed<UsageAudit> signed) {
        this.audit = signed.statement();
        this.digest = signed.payloadDigest();
    }

    /**
     * The infrastructure that the file says it is of.
     *
     * @return its activation code
     */
    public ActivationCode activationCode() {
        return audit.activationCode();
    }

    /**
     * The controller that made the file.
     *
     * @return its serial number
     */
    public SerialNumber serialNumber() {
        return audit.serialNumber();
    }

    /**
     * The license that was installed when the file was made.
     *
     * @return its id
     */
    public LicenseId licenseId() {
        return audit.licenseId();
    }

    /**
     * The key that signed the file.
     *
     * @return the environment's public key
     */
    public EnvironmentKey publicKey() {
        return audit.publicKey();
    }

    /**
     * The number of the file in its chain.
     *
     * @return from 1
     */
    public long sequence() {
        return audit.sequence();
    }

    /**
     * When the usage begins.
     *
     * @return its first instant, by the environment's clock
     */
    public Instant from() {
        return audit.from();
    }

    /**
     * When the usage is over. The file names its last second, so this is the one after it.
     *
     * @return the first instant after it, by the environment's clock
     */
    public Instant untilExclusive() {
        return audit.until().plusSeconds(1);
    }

    /**
     * What was used.
     *
     * @return in ascending time
     */
    public List<AuditedUse> uses() {
        List<AuditedUse> uses = new ArrayList<>();
        for (UsageRecord use : audit.records()) {
            uses.add(new AuditedUse(use.at(), use.feature(), use.used()));
        }
        return List.copyOf(uses);
    }

    /**
     * What the portal keeps of the file.
     *
     * @param uploadedAt when it was uploaded, by the portal's clock, whole seconds
     * @return the upload
     * @throws dev.licensing.core.InvalidValueException when the instant is not in whole seconds, or the usage reaches the end of
     *     the year 9999
     */
    public AuditUpload toUpload(Instant uploadedAt) {
        return new AuditUpload(activationCode(), serialNumber(), from(), untilExclusive(), uploadedAt);
    }

    /**
     * What the next file must continue.
     *
     * @return to be kept with the upload
     */
    public AuditContinuation continuation() {
        return new AuditContinuation(activationCode(), serialNumber(), publicKey(), sequence(), digest);
    }

    /** For logs. */
    @Override
    public String toString() {
        return "VerifiedAudit[" + serialNumber() + ", sequence " + sequence() + "]";
    }
}
