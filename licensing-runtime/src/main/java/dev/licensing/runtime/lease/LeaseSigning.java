package dev.licensing.runtime.lease;

import dev.licensing.core.license.License;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.verify.statement.Lease;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps a lease of this controller in the store: renewed every hour, and put back when somebody has removed it. For one thread at a
 * time.
 */
public final class LeaseSigning {
    private static final Duration RENEWED_AFTER = Duration.ofHours(1);
    /** The last second that documents can write, where a clock without a battery may be. */
    private static final Instant LAST = Instant.ofEpochSecond(253_402_300_799L);

    private final LicenseStore store;
    private final EnvironmentIdentity identity;
    private Optional<SignedLease> latest = Optional.empty();
    private KeyStanding standing = KeyStanding.VOUCHED;

    public LeaseSigning(LicenseStore store, EnvironmentIdentity identity) {
        this.store = store;
        this.identity = identity;
    }

    /** What the front-ends make of this controller's key. */
    public enum KeyStanding {
        /** The license has it. */
        VOUCHED,
        /** The license has none, and this one was the first. */
        PINNED,
        /** The license has another, or another was the first: no front-end accepts a lease of this one. */
        ANOTHER
    }

    /** As of the last look. */
    public KeyStanding standing() {
        return standing;
    }

    /** The lease that front-ends have of this controller. */
    public Optional<SignedLease> latest() {
        return latest;
    }

    /** The key that signs. */
    public EnvironmentKey key() {
        return identity.key();
    }

    /**
     * Sees to it that there is a lease.
     *
     * @param license what is installed, and has passed on this machine
     * @param controller the controller of it that this machine is
     * @param now the effective time
     * @param graceUntilExclusive the end of a grace for changed hardware, beyond which nothing is leased
     */
    public void renew(License license, SerialNumber controller, Instant now, Optional<Instant> graceUntilExclusive)
            throws IOException {
        Instant issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        Instant until = issuedAt.plus(Lease.LONGEST);
        if (until.isAfter(LAST)) {
            until = LAST;
        }
        if (graceUntilExclusive.isPresent() && graceUntilExclusive.get().isBefore(until)) {
            until = graceUntilExclusive.get();
        }
        Map<String, byte[]> documents =
                store.readAll(List.of(LeaseDocument.name(controller), PinnedKey.document(controller)));
        standing = standing(license, controller, documents.get(PinnedKey.document(controller)));
        if (standing == KeyStanding.ANOTHER || !until.isAfter(issuedAt)) {
            latest = Optional.empty();
        } else if (isDue(license, controller, issuedAt, until)) {
            sign(license, controller, issuedAt, until);
        } else if (!Arrays.equals(latest.get().document(), documents.get(LeaseDocument.name(controller)))) {
            store.write(LeaseDocument.name(controller), latest.get().document());
        }
    }

    private KeyStanding standing(
            License license, SerialNumber controller, byte @org.jspecify.annotations.Nullable [] pin)
            throws IOException {
        Optional<EnvironmentKey> licensed = license.environment().keyOf(controller);
        if (licensed.isPresent()) {
            return licensed.get().equals(identity.key()) ? KeyStanding.VOUCHED : KeyStanding.ANOTHER;
        }
        Optional<EnvironmentKey> pinned = pin == null ? pin(controller) : PinnedKey.parse(pin);
        return pinned.equals(Optional.of(identity.key())) ? KeyStanding.PINNED : KeyStanding.ANOTHER;
    }

    /** The first controller wins: of two that start at once, one finds the other's key. */
    private Optional<EnvironmentKey> pin(SerialNumber controller) throws IOException {
        String name = PinnedKey.document(controller);
        return store.exclusively(documents -> {
            Optional<byte[]> other = documents.read(name);
            if (other.isPresent()) {
                return PinnedKey.parse(other.get());
            }
            documents.write(name, PinnedKey.write(identity.key()));
            return Optional.of(identity.key());
        });
    }

    private boolean isDue(License license, SerialNumber controller, Instant now, Instant until) {
        if (latest.isEmpty()) {
            return true;
        }
        Lease lease = latest.get().lease();
        return !now.isBefore(lease.issuedAt().plus(RENEWED_AFTER))
                || now.isBefore(lease.issuedAt())
                || until.isBefore(lease.expiresAt())
                || lease.revision() != license.revision()
                || !lease.licenseId().equals(license.licenseId())
                || !lease.serialNumber().equals(controller);
    }

    private void sign(License license, SerialNumber controller, Instant issuedAt, Instant until) throws IOException {
        Lease lease = new Lease(
                UUID.randomUUID().toString(),
                license.licenseId(),
                license.revision(),
                controller,
                identity.kid(),
                issuedAt,
                until);
        byte[] document = identity.sign(lease);
        store.write(LeaseDocument.name(controller), document);
        latest = Optional.of(new SignedLease(lease, document));
    }
}
