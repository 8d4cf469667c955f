package dev.licensing.verify.statement;

import dev.licensing.core.InvalidValueException;
import dev.licensing.verify.key.Ed25519PublicKey;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;

/**
 * Reads the files that environments sign. Whatever the bytes are, the result is a {@link StatementReading}, never an
 * exception. Thread-safe.
 *
 * <p>The key in a request or an audit proves possession of that key only: who holds it is the caller's to decide, by
 * comparing it with what is registered.
 */
public final class StatementReader {
    private StatementReader() {}

    /**
     * Reads a request under the key that is in it.
     *
     * @param file the whole file
     * @return the request, or why there is none
     */
    public static StatementReading<ActivationRequest> readRequest(byte[] file) {
        return underItsOwnKey(file, new RequestFormat());
    }

    /**
     * Reads an audit under the key that is in it.
     *
     * @param file the whole file
     * @return the audit, or why there is none
     */
    public static StatementReading<UsageAudit> readAudit(byte[] file) {
        return underItsOwnKey(file, new AuditFormat());
    }

    /**
     * Reads a lease. Its end is not compared with any clock.
     *
     * @param file the whole file
     * @param key the key that the license has for the controller
     * @return the lease, or why there is none
     */
    public static StatementReading<Lease> readLease(byte[] file, Ed25519PublicKey key) {
        LeaseFormat format = new LeaseFormat();
        try {
            SoleSignature signature = SoleSignature.read(file, format.purpose());
            signature.requireKnown(key);
            signature.requireValid(key);
            return signed(format, signature, signature.payload(), key);
        } catch (RefusedException e) {
            return new StatementReading.Refused<>(e.refusal());
        }
    }

    /** The one case in which a payload is parsed before it is verified: the key stands in it. */
    private static <T> StatementReading<T> underItsOwnKey(byte[] file, StatementFormat<T> format) {
        try {
            SoleSignature signature = SoleSignature.read(file, format.purpose());
            JsonReader json = signature.payload();
            Ed25519PublicKey key = Jwk.readEd25519(json.object("publicKey"));
            signature.requireOwn(key);
            signature.requireValid(key);
            return signed(format, signature, json, key);
        } catch (RefusedException e) {
            return new StatementReading.Refused<>(e.refusal());
        }
    }

    private static <T> StatementReading<T> signed(
            StatementFormat<T> format, SoleSignature signature, JsonReader json, Ed25519PublicKey key)
            throws RefusedException {
        try {
            return new StatementReading.Signed<>(
                    format.read(json, key), signature.envelope().payload());
        } catch (InvalidValueException e) {
            throw RefusedException.malformed(json.nameOf(e.field()), e.found(), e.allowed());
        }
    }
}
