package dev.licensing.verify.payload;

import dev.licensing.verify.envelope.Envelope;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.trust.RootKey;
import dev.licensing.verify.trust.RootKeys;
import dev.licensing.verify.trust.RootSignatures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of some roots have signed, and how many must. Immutable.
 *
 * @param signed the roots that have, with a key of each algorithm that they have keys of
 * @param unsigned the others
 */
public record RootTally(int threshold, List<String> signed, List<String> unsigned) {
    public RootTally {
        signed = List.copyOf(signed);
        unsigned = List.copyOf(unsigned);
    }

    static RootTally of(Envelope envelope, RootKeys roots) throws RefusedException {
        List<String> signed = new ArrayList<>();
        List<String> unsigned = new ArrayList<>();
        for (Map.Entry<String, List<RootKey>> root : byRoot(roots).entrySet()) {
            RootKeys alone = new RootKeys(1, root.getValue());
            (RootSignatures.of(envelope, alone).areEnough() ? signed : unsigned).add(root.getKey());
        }
        return new RootTally(roots.threshold(), signed, unsigned);
    }

    private static Map<String, List<RootKey>> byRoot(RootKeys roots) {
        Map<String, List<RootKey>> byRoot = new LinkedHashMap<>();
        for (RootKey key : roots.keys()) {
            List<RootKey> keys = byRoot.getOrDefault(key.rootId(), new ArrayList<>());
            keys.add(key);
            byRoot.put(key.rootId(), keys);
        }
        return byRoot;
    }
}
