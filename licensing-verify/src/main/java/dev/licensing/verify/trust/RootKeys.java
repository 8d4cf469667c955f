package dev.licensing.verify.trust;

import dev.licensing.verify.envelope.Algorithm;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The roots, and how many of them must have signed what changes trust. A root counts once, whatever the number of its keys,
 * and only when for each algorithm that it has keys of one of them has signed: a root of two algorithms outlives either.
 * Immutable.
 */
public record RootKeys(int threshold, List<RootKey> keys) implements KeyRing<RootKey> {
    /** No roots: nothing changes what is trusted. */
    static final RootKeys NONE = new RootKeys(1, List.of());

    public RootKeys {
        keys = List.copyOf(keys);
    }

    @Override
    public Optional<RootKey> find(String kid) {
        for (RootKey key : keys) {
            if (key.kid().equals(kid)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** How many roots have signed, by the keys that have. */
    int countOf(List<RootKey> signers) {
        int count = 0;
        for (String rootId : rootIds()) {
            if (algorithms(rootId, signers).equals(algorithmsOf(rootId))) {
                count++;
            }
        }
        return count;
    }

    /** Whether these are the same roots with the same threshold, in whatever order they are written. */
    public boolean isSameAs(RootKeys other) {
        return threshold == other.threshold && named(this).equals(named(other));
    }

    Set<String> rootIds() {
        Set<String> rootIds = new HashSet<>();
        for (RootKey key : keys) {
            rootIds.add(key.rootId());
        }
        return rootIds;
    }

    Set<Algorithm> algorithmsOf(String rootId) {
        return algorithms(rootId, keys);
    }

    private static Set<String> named(RootKeys roots) {
        Set<String> named = new HashSet<>();
        for (RootKey key : roots.keys) {
            named.add(key.rootId() + " " + key.kid());
        }
        return named;
    }

    private static Set<Algorithm> algorithms(String rootId, List<RootKey> keys) {
        Set<Algorithm> algorithms = new HashSet<>();
        for (RootKey key : keys) {
            if (key.rootId().equals(rootId)) {
                algorithms.add(key.key().algorithm());
            }
        }
        return algorithms;
    }
}
