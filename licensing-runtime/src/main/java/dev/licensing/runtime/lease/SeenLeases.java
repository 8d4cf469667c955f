package dev.licensing.runtime.lease;

import dev.licensing.core.environment.Controller;
import dev.licensing.core.license.License;
import dev.licensing.core.license.facts.LeaseFacts;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.store.StoreReader;
import dev.licensing.verify.statement.Lease;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The leases of controllers, as a front-end has seen them in the store. A lease counts only under the key that the license has for
 * that controller, or where it has none, under the one that is pinned. What cannot be read leaves what is known as it is. For one
 * thread at a time.
 */
public final class SeenLeases {
    private final StoreReader store;
    private final Map<SerialNumber, SeenLease> seen = new HashMap<>();
    private final Set<SerialNumber> readInThisLook = new HashSet<>();
    private Optional<IOException> trouble = Optional.empty();

    public SeenLeases(StoreReader store) {
        this.store = store;
    }

    /** Documents are read again, once for each license that is asked about. */
    public void beginLook() {
        readInThisLook.clear();
        trouble = Optional.empty();
    }

    /** What kept the leases from being read in this look. */
    public Optional<IOException> trouble() {
        return trouble;
    }

    /**
     * What speaks for the license here. Who has never had a lease waits for one from the time on at which the license was signed:
     * that neither a restart nor another store can bring back.
     */
    public LeaseFacts of(License license, Instant now) {
        read(license, now);
        Optional<SeenLease> latest = latest(license);
        LeaseFacts facts = LeaseFacts.waiting(license.issuedAt());
        return latest.isEmpty()
                ? facts
                : facts.withLease(latest.get().lease().orElseThrow().expiresAt())
                        .withControllerHeard(latest.get().heardAt().orElse(now));
    }

    /** A lease that this server has given itself: it lives by it once another is the controller. */
    public void remember(SignedLease given, EnvironmentKey key, Instant now) {
        SerialNumber controller = given.lease().serialNumber();
        SeenLease before = seen.get(controller);
        if (before == null || !before.isOf(given.document(), key)) {
            seen.put(controller, SeenLease.first(given.document(), key, controller, now));
        }
    }

    /** The controller of the lease that counts, where no key of the license vouches for it. */
    public Optional<SerialNumber> notVouchedFor(License license) {
        Optional<SeenLease> latest = latest(license);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        SerialNumber controller = latest.get().lease().orElseThrow().serialNumber();
        return license.environment().keyOf(controller).isPresent() ? Optional.empty() : Optional.of(controller);
    }

    /** Whether a controller of the license has spoken for it, however long ago. */
    public boolean knows(License license) {
        return latest(license).isPresent();
    }

    private Optional<SeenLease> latest(License license) {
        Optional<SeenLease> latest = Optional.empty();
        for (Controller controller : license.environment().controllers()) {
            SeenLease candidate = seen.get(controller.serialNumber());
            if (candidate != null
                    && candidate.lease().isPresent()
                    && isUnderKeyOf(controller, candidate)
                    && (latest.isEmpty() || end(candidate).isAfter(end(latest.get())))) {
                latest = Optional.of(candidate);
            }
        }
        return latest;
    }

    private static boolean isUnderKeyOf(Controller controller, SeenLease lease) {
        return controller.publicKey().isEmpty() || controller.publicKey().get().equals(lease.leaseKey());
    }

    private static Instant end(SeenLease lease) {
        return lease.lease().map(Lease::expiresAt).orElseThrow();
    }

    private void read(License license, Instant now) {
        List<Controller> unread = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Controller controller : license.environment().controllers()) {
            if (readInThisLook.add(controller.serialNumber())) {
                unread.add(controller);
                names.add(LeaseDocument.name(controller.serialNumber()));
                if (controller.publicKey().isEmpty()) {
                    names.add(PinnedKey.document(controller.serialNumber()));
                }
            }
        }
        if (unread.isEmpty()) {
            return;
        }
        try {
            Map<String, byte[]> documents = store.readAll(names);
            for (Controller controller : unread) {
                take(controller, documents, now);
            }
        } catch (IOException e) {
            trouble = Optional.of(e);
        }
    }

    private void take(Controller controller, Map<String, byte[]> documents, Instant now) {
        SerialNumber serialNumber = controller.serialNumber();
        byte[] document = documents.get(LeaseDocument.name(serialNumber));
        Optional<EnvironmentKey> key =
                controller.publicKey().isPresent() ? controller.publicKey() : pinned(serialNumber, documents);
        if (document == null || key.isEmpty()) {
            // Deleting a document ends no lease that this server has accepted
            return;
        }
        SeenLease before = seen.get(serialNumber);
        if (before == null) {
            seen.put(serialNumber, SeenLease.first(document, key.get(), serialNumber, now));
        } else if (!before.isOf(document, key.get())) {
            seen.put(serialNumber, before.followedBy(document, key.get(), serialNumber, now));
        }
    }

    private static Optional<EnvironmentKey> pinned(SerialNumber controller, Map<String, byte[]> documents) {
        byte[] document = documents.get(PinnedKey.document(controller));
        return document == null ? Optional.empty() : PinnedKey.parse(document);
    }
}
