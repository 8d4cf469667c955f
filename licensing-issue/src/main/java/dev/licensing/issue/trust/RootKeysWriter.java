package dev.licensing.issue.trust;

import dev.licensing.verify.TrustedKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the keys of roots that a product ships, so that it takes the bundles that they sign. */
public final class RootKeysWriter {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private RootKeysWriter() {}

    /**
     * The text form of the keys of roots.
     *
     * @param threshold how many roots must sign a bundle
     * @param roots one to three roots
     * @return JSON that {@link TrustedKeys#parse} reads
     * @throws dev.licensing.verify.InvalidTrustException when it would refuse them: a threshold over the number of roots, a
     *     root without a key of Ed25519, a key that is there twice
     * @throws InvalidTrustBundleException when two roots have the same identifier
     */
    public static String write(int threshold, List<Root> roots) {
        ObjectNode shipped = MAPPER.createObjectNode();
        write(shipped.putObject("roots"), threshold, roots);
        String json = MAPPER.writeValueAsString(shipped);
        TrustedKeys.parse(json);
        return json;
    }

    /** Two of the same identifier would be one root with two keys, so that fewer could sign than was meant. */
    private static void requireDistinct(List<Root> roots) {
        Set<String> rootIds = new HashSet<>();
        for (Root root : roots) {
            if (!rootIds.add(root.rootId())) {
                throw InvalidTrustBundleException.of(
                        "roots.rootId", root.rootId() + " twice", "a name of its own for each root");
            }
        }
    }

    static void write(ObjectNode json, int threshold, List<Root> roots) {
        requireDistinct(roots);
        ArrayNode keys = json.put("threshold", threshold).putArray("keys");
        for (Root root : roots) {
            for (String jwk : root.publicJwks()) {
                keys.addObject().put("rootId", root.rootId()).set("jwk", MAPPER.readTree(jwk));
            }
        }
    }
}
