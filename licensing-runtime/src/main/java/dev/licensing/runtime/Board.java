package dev.licensing.runtime;

import dev.licensing.core.feature.Feature;
import dev.licensing.runtime.metering.Grants;
import dev.licensing.runtime.metering.Terms;
import dev.licensing.runtime.time.TimeSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** Shows the latest snapshot: as a whole to those who ask for the status, and feature by feature through gates. */
final class Board implements Terms {
    private final TimeSource time;
    private final ReentrantLock changes = new ReentrantLock();
    private final Map<Feature<?>, FeatureGate> gates = new HashMap<>();
    private volatile Snapshot snapshot;

    Board(Snapshot first, TimeSource time) {
        this.time = time;
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
    public Grants latest() {
        return snapshot;
    }

    /** A look is seconds old: what has passed since is added. */
    @Override
    public Instant now() {
        Snapshot latest = snapshot;
        return latest.date().plusNanos(Math.max(0, time.elapsedNanos() - latest.takenAtNanos()));
    }
}
