package dev.licensing.verify.payload;

import dev.licensing.core.license.License;
import dev.licensing.verify.strict.Refusals;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.testing.SampleLicense;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The sample payload with one place changed; a place is a JSON pointer (RFC 6901) such as {@code /validity/from}. */
final class Payloads {
    private Payloads() {}

    static License read(byte[] payload) throws RefusedException {
        return LicenseReader.read(payload);
    }

    static byte[] with(String pointer, String json) {
        return SampleLicense.with(
                license -> set(license, pointer, JsonMapper.shared().readTree(json)));
    }

    static byte[] without(String pointer) {
        return SampleLicense.with(license ->
                ((ObjectNode) parent(license, pointer)).remove(pointer.substring(pointer.lastIndexOf('/') + 1)));
    }

    /** What is said of a malformed payload: the field and what was found. */
    static String malformed(byte[] payload) {
        var defect = Refusals.malformed(() -> LicenseReader.read(payload));
        return defect.field() + ": " + defect.found();
    }

    /** The name by which messages call a place. */
    static String nameOf(String pointer) {
        StringBuilder name = new StringBuilder("payload");
        for (String part : List.of(pointer.substring(1).split("/"))) {
            name.append(Character.isDigit(part.charAt(0)) ? "[" + part + "]" : "." + part);
        }
        return name.toString();
    }

    private static void set(ObjectNode license, String pointer, JsonNode value) {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent(license, pointer) instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent(license, pointer)).set(last, value);
        }
    }

    private static JsonNode parent(ObjectNode license, String pointer) {
        return license.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }
}
