package dev.licensing.runtime.lease;

import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.key.Ed25519PublicKey;
import dev.licensing.verify.statement.Lease;
import dev.licensing.verify.statement.StatementReader;
import dev.licensing.verify.statement.StatementReading;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * The latest lease of one controller that this server has accepted. Immutable.
 *
 * @param document what was read last, accepted or not: it is not verified twice
 * @param key the key that it was read under
 * @param lease the lease
 * @param leaseKey the key that the lease was accepted under
 * @param heardAt when a new lease was last seen, by this server's effective time
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and never leaves this package
record SeenLease(
        byte[] document,
        EnvironmentKey key,
        Optional<Lease> lease,
        EnvironmentKey leaseKey,
        Optional<Instant> heardAt) {
    static SeenLease first(byte[] document, EnvironmentKey key, SerialNumber controller, Instant now) {
        Optional<Lease> lease = accepted(document, key, controller);
        // Nobody has watched it: it was signed when it says so
        Optional<Instant> heardAt = lease.isPresent()
                ? Optional.of(lease.get().issuedAt().isBefore(now) ? lease.get().issuedAt() : now)
                : Optional.empty();
        return new SeenLease(document, key, lease, key, heardAt);
    }

    boolean isOf(byte[] otherDocument, EnvironmentKey otherKey) {
        return key.equals(otherKey) && Arrays.equals(document, otherDocument);
    }

    /**
     * What is known after another document was found, or another key. An older lease, put back by whomever, takes nothing away, and
     * neither does a key under which there is no lease yet; only one that a wrong clock has dated ahead gives way to any.
     */
    SeenLease followedBy(byte[] next, EnvironmentKey nextKey, SerialNumber controller, Instant now) {
        if (lease.isEmpty()) {
            return first(next, nextKey, controller, now);
        }
        Optional<Lease> other = accepted(next, nextKey, controller);
        return other.isPresent() && takesTheirPlace(other.get(), nextKey, now)
                ? new SeenLease(next, nextKey, other, nextKey, Optional.of(now))
                : new SeenLease(next, nextKey, lease, leaseKey, heardAt);
    }

    private boolean takesTheirPlace(Lease other, EnvironmentKey otherKey, Instant now) {
        Instant known = lease.orElseThrow().issuedAt();
        return !leaseKey.equals(otherKey) || other.issuedAt().isAfter(known) || known.isAfter(now);
    }

    /**
     * It speaks for the machine and not for the license: whatever license names this controller with this key, the controller's
     * hardware has passed. So a renewal needs no new lease before the front-ends take it.
     */
    private static Optional<Lease> accepted(byte[] document, EnvironmentKey key, SerialNumber controller) {
        Optional<Ed25519PublicKey> publicKey = Ed25519PublicKey.decode(key.bytes());
        return publicKey.isPresent()
                        && StatementReader.readLease(document, publicKey.get())
                                instanceof StatementReading.Signed<Lease> signed
                        && signed.statement().serialNumber().equals(controller)
                ? Optional.of(signed.statement())
                : Optional.empty();
    }
}
