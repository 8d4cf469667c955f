package dev.licensing.issue;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The order in which the format documents the members of a license; members that it does not name come last. */
final class MemberOrder {
    private static final List<String> LICENSE = List.of(
            "licenseId",
            "revision",
            "product",
            "issuedAt",
            "minimumTrustVersion",
            "organization",
            "infrastructure",
            "edition",
            "activationCode",
            "environment",
            "validity",
            "support",
            "features");
    private static final Map<String, List<String>> INNER = Map.of(
            "environment", List.of("slotId", "name", "type", "controllers", "hardwarePolicy"),
            "validity", List.of("from", "until", "noticeDays", "graceDays"));

    private MemberOrder() {}

    static ObjectNode arrange(ObjectNode license) {
        ObjectNode arranged = arrange(license, LICENSE);
        for (Map.Entry<String, List<String>> inner : INNER.entrySet()) {
            if (arranged.get(inner.getKey()) instanceof ObjectNode object) {
                arranged.set(inner.getKey(), arrange(object, inner.getValue()));
            }
        }
        return arranged;
    }

    private static ObjectNode arrange(ObjectNode object, List<String> order) {
        ObjectNode arranged = JsonMapper.shared().createObjectNode();
        for (String name : order) {
            if (object.has(name)) {
                arranged.set(name, object.get(name));
            }
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!arranged.has(member.getKey())) {
                arranged.set(member.getKey(), member.getValue());
            }
        }
        return arranged;
    }
}
