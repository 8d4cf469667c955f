package dev.licensing.verify.statement;

import dev.licensing.core.InvalidValueException;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.envelope.EnvelopeWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Signs what an environment has to say and writes its file. Thread-safe as far as the signer is. */
public final class StatementWriter {
    private StatementWriter() {}

    /**
     * Writes a request.
     *
     * @param request the request
     * @param signer the private key of its {@code publicKey}
     * @return the file
     * @throws InvalidValueException when the signer has another key
     */
    public static byte[] write(ActivationRequest request, EnvelopeSigner signer) {
        return write(new RequestFormat(), request, signer);
    }

    /**
     * Writes a lease.
     *
     * @param lease the lease
     * @param signer the private key of its {@code kid}
     * @return the file
     * @throws InvalidValueException when the signer has another key
     */
    public static byte[] write(Lease lease, EnvelopeSigner signer) {
        return write(new LeaseFormat(), lease, signer);
    }

    /**
     * Writes an audit.
     *
     * @param audit the audit
     * @param signer the private key of its {@code publicKey}
     * @return the file
     * @throws InvalidValueException when the signer has another key
     */
    public static byte[] write(UsageAudit audit, EnvelopeSigner signer) {
        return write(new AuditFormat(), audit, signer);
    }

    private static <T> byte[] write(StatementFormat<T> format, T statement, EnvelopeSigner signer) {
        String kid = format.kid(statement);
        if (!signer.kid().equals(kid)) {
            throw new InvalidValueException("signer", signer.kid(), kid + ", the key that the statement names");
        }
        byte[] payload = format.write(statement).toString().getBytes(StandardCharsets.UTF_8);
        return EnvelopeWriter.write(format.purpose(), payload, List.of(signer));
    }
}
