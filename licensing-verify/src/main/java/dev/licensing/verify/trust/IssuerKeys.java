package dev.licensing.verify.trust;

import dev.licensing.verify.envelope.Algorithm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys that may sign licenses, and the algorithms that must all have signed a license of an issuer. Immutable. */
public final class IssuerKeys implements KeyRing<IssuerKey> {
    static final IssuerKeys NONE = new IssuerKeys(List.of(), Map.of());

    private final List<IssuerKey> keys;
    private final Map<String, List<Algorithm>> requires;

    IssuerKeys(List<IssuerKey> keys, Map<String, List<Algorithm>> requires) {
        this.keys = List.copyOf(keys);
        this.requires = Map.copyOf(requires);
    }

    @Override
    public Optional<IssuerKey> find(String kid) {
        for (IssuerKey key : keys) {
            if (key.kid().equals(kid)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    public Set<String> issuerIds() {
        return requires.keySet();
    }

    /** The algorithms that must all have signed a license of this issuer. */
    public List<Algorithm> requiredOf(String issuerId) {
        return requires.getOrDefault(issuerId, List.of());
    }

    /** The first issuer of whose own keys there is one for each algorithm that its licenses must carry. */
    Optional<String> completeAmong(List<IssuerKey> signers) {
        for (IssuerKey signer : signers) {
            if (missing(signer.issuerId(), signers).isEmpty()) {
                return Optional.of(signer.issuerId());
            }
        }
        return Optional.empty();
    }

    /** The algorithms that an issuer's licenses must carry and that none of its own keys here stands for. */
    List<String> missing(String issuerId, List<IssuerKey> signers) {
        List<Algorithm> present = new ArrayList<>();
        for (IssuerKey signer : signers) {
            if (signer.issuerId().equals(issuerId)) {
                present.add(signer.key().algorithm());
            }
        }
        List<String> missing = new ArrayList<>();
        for (Algorithm algorithm : requiredOf(issuerId)) {
            if (!present.contains(algorithm)) {
                missing.add(algorithm.wireName());
            }
        }
        return missing;
    }
}
