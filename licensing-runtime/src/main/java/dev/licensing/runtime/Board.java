package dev.licensing.runtime;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.usage.Availability;
import dev.licensing.runtime.usage.Terms;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Shows the latest snapshot: as a whole to those who ask for the status, and feature by feature through gates. */
final class Board implements Terms {
    private final ReentrantLock changes = new ReentrantLock();
    private final Map<Feature<?>, FeatureGate> gates = new HashMap<>();
    private volatile Snapshot snapshot;

    Board(Snapshot first) {
        this.snapshot = first;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    void show(Snapshot next) {
        changes.lock();
        try {
            snapshot = next;
            for (Map.Entry<Feature<?>, FeatureGate> gate : gates.entrySet()) {
                gate.getValue().set(next.availability(gate.getKey()));
            }
        } finally {
            changes.unlock();
        }
    }

    /** The one gate of a feature. */
    FeatureGate gate(Feature<?> feature) {
        changes.lock();
        try {
            FeatureGate gate = gates.get(feature);
            if (gate == null) {
                gate = new FeatureGate(snapshot.availability(feature));
                gates.put(feature, gate);
            }
            return gate;
        } finally {
            changes.unlock();
        }
    }

    @Override
    public <E extends Entitlement> Optional<E> granted(Feature<E> feature) {
        return snapshot.granted().find(feature);
    }

    @Override
    public Availability availability(Feature<?> feature) {
        return gate(feature).availability();
    }

    @Override
    public Instant now() {
        return snapshot.at();
    }
}
