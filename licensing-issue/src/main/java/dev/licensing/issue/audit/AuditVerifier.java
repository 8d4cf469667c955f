package dev.licensing.issue.audit;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.statement.StatementReader;
import dev.licensing.verify.statement.StatementReading;
import dev.licensing.verify.statement.UsageAudit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verifies the usage files of one controller of an environment, in their order: that each is signed, and that none is left out,
 * changed or put in between. Immutable, thread-safe.
 *
 * <p>Without a key that the vendor vouches for, the first file's own key counts for all: then the signatures prove that one holder has
 * signed them all, and not who. Nothing proves that what was signed was so: who holds the key can sign anything before it is sent.
 * Keep the {@link AuditVerification.Verified#continuation} of each upload: what was uploaded once cannot be changed any more.
 */
public final class AuditVerifier {
    private final Optional<EnvironmentKey> key;
    private final Optional<ActivationCode> activationCode;
    private final Optional<SerialNumber> serialNumber;
    private final long lastSequence;
    private final Optional<String> lastDigest;

    private AuditVerifier(
            Optional<EnvironmentKey> key,
            Optional<ActivationCode> activationCode,
            Optional<SerialNumber> serialNumber,
            long lastSequence,
            Optional<String> lastDigest) {
        this.key = key;
        this.activationCode = activationCode;
        this.serialNumber = serialNumber;
        this.lastSequence = lastSequence;
        this.lastDigest = lastDigest;
    }

    /**
     * A verifier for a chain from its first file on, of an environment of which nothing is known.
     *
     * @return the verifier
     */
    public static AuditVerifier fromTheFirst() {
        return new AuditVerifier(Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty());
    }

    /**
     * A verifier for the files after those of the upload before.
     *
     * @param last where that has ended
     * @return the verifier
     */
    public static AuditVerifier continuing(AuditContinuation last) {
        return new AuditVerifier(
                Optional.of(last.publicKey()),
                Optional.of(last.activationCode()),
                Optional.of(last.serialNumber()),
                last.sequence(),
                Optional.of(last.digest()));
    }

    /**
     * The same with the key that the license has for the controller.
     *
     * @param vouchedFor the only key that is accepted
     * @return a new verifier
     */
    public AuditVerifier withKey(EnvironmentKey vouchedFor) {
        return new AuditVerifier(Optional.of(vouchedFor), activationCode, serialNumber, lastSequence, lastDigest);
    }

    /**
     * The same for a known infrastructure and controller.
     *
     * @param code the only activation code that is accepted
     * @param controller the only serial number that is accepted
     * @return a new verifier
     */
    public AuditVerifier withEnvironment(ActivationCode code, SerialNumber controller) {
        return new AuditVerifier(key, Optional.of(code), Optional.of(controller), lastSequence, lastDigest);
    }

    /**
     * Verifies files.
     *
     * @param files the whole files, in ascending sequence, at least one
     * @return all of them, or which one is refused, and why
     * @throws IllegalArgumentException when there are none
     */
    public AuditVerification verify(List<byte[]> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("files: none were given; give at least one usage file");
        }
        List<VerifiedAudit> audits = new ArrayList<>();
        AuditVerifier verifier = this;
        for (int i = 0; i < files.size(); i++) {
            StatementReading<UsageAudit> reading = StatementReader.readAudit(files.get(i));
            if (reading instanceof StatementReading.Refused<UsageAudit> refused) {
                return new AuditVerification.BadFile(i, refused.refusal());
            }
            StatementReading.Signed<UsageAudit> signed = (StatementReading.Signed<UsageAudit>) reading;
            Optional<AuditVerification.OutOfPlace> misfit = verifier.misfit(i, signed.statement());
            if (misfit.isPresent()) {
                return misfit.get();
            }
            VerifiedAudit audit = new VerifiedAudit(signed);
            audits.add(audit);
            verifier = continuing(audit.continuation());
        }
        return new AuditVerification.Verified(audits);
    }

    private Optional<AuditVerification.OutOfPlace> misfit(int index, UsageAudit audit) {
        if (key.isPresent() && !key.get().equals(audit.publicKey())) {
            return misfit(index, ChainMember.PUBLIC_KEY, kid(audit.publicKey()), kid(key.get()));
        }
        if (activationCode.isPresent() && !activationCode.get().equals(audit.activationCode())) {
            return misfit(index, ChainMember.ACTIVATION_CODE, audit.activationCode(), activationCode.get());
        }
        if (serialNumber.isPresent() && !serialNumber.get().equals(audit.serialNumber())) {
            return misfit(index, ChainMember.SERIAL_NUMBER, audit.serialNumber(), serialNumber.get());
        }
        if (audit.sequence() != lastSequence + 1) {
            return misfit(index, ChainMember.SEQUENCE, audit.sequence(), lastSequence + 1);
        }
        if (!lastDigest.equals(audit.previousDigest())) {
            return misfit(
                    index,
                    ChainMember.PREVIOUS_DIGEST,
                    audit.previousDigest().orElse("none"),
                    lastDigest.orElse("none"));
        }
        return Optional.empty();
    }

    private static Optional<AuditVerification.OutOfPlace> misfit(
            int index, ChainMember member, Object found, Object expected) {
        return Optional.of(new AuditVerification.OutOfPlace(index, member, found.toString(), expected.toString()));
    }

    /** The name of a key, for people to compare. */
    private static String kid(EnvironmentKey publicKey) {
        return Jwk.thumbprint(Algorithm.ED25519, publicKey.bytes());
    }
}
