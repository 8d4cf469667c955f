package dev.licensing.core.refusal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Evidence by name, in the order in which it is written down. */
final class NamedMembers {
    private NamedMembers() {}

    static Map<String, String> named(String... namesAndValues) {
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
