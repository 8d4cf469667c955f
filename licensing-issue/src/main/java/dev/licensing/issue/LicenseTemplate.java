package dev.licensing.issue;

import dev.licensing.core.environment.Controller;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.key.Jwk;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A license payload as a person writes it: JSON in which the technical members may be absent. Immutable.
 *
 * <p>Filled in when absent: {@code licenseId} and {@code environment.slotId} (random), {@code revision} 1, {@code
 * product} "default", {@code issuedAt} now, {@code minimumTrustVersion} 0. Members that this version does not know are
 * kept.
 */
public final class LicenseTemplate {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String ENVIRONMENT = "environment";
    private static final String CONTROLLERS = "controllers";
    private static final String SERIAL_NUMBER = "serialNumber";
    private static final String PUBLIC_KEY = "publicKey";

    private final ObjectNode json;

    private LicenseTemplate(ObjectNode json) {
        this.json = json;
    }

    /**
     * Reads a template.
     *
     * @param text JSON
     * @return the template
     * @throws InvalidLicenseException when the text is no JSON object, or has a member twice
     */
    public static LicenseTemplate parse(String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return new LicenseTemplate(object);
            }
        } catch (JacksonException e) {
            throw InvalidLicenseException.of("license", e.getOriginalMessage(), "one well-formed JSON object");
        }
        throw InvalidLicenseException.of("license", "no JSON object", "one well-formed JSON object");
    }

    /**
     * The same template for a controller with this serial number. One that is in the template already stays where it is,
     * with its key; otherwise the primary is replaced, and the standbys stay.
     *
     * @param serialNumber the serial number that was registered
     * @return a new template
     */
    public LicenseTemplate forController(SerialNumber serialNumber) {
        return forController(new Controller(serialNumber, Optional.empty()));
    }

    /**
     * The same template for a controller, whose key the license then carries. A serial number that is in the template already
     * stays where it is, and gets the key; otherwise the primary is replaced, and the standbys stay.
     *
     * @param controller what was registered; without a key, one that the template has for it stays
     * @return a new template
     */
    public LicenseTemplate forController(Controller controller) {
        ObjectNode copy = json.deepCopy();
        if (copy.get(ENVIRONMENT) instanceof ObjectNode environment) {
            ArrayNode controllers =
                    environment.get(CONTROLLERS) instanceof ArrayNode there ? there : environment.putArray(CONTROLLERS);
            ObjectNode entry = entryOf(controllers, controller.serialNumber().toString());
            controller.publicKey().ifPresent(key -> entry.set(PUBLIC_KEY, jwk(key)));
        }
        return new LicenseTemplate(copy);
    }

    /**
     * The payload with everything filled in, its members in the format's order.
     *
     * @param now when the license is signed
     * @return compact JSON in UTF-8
     */
    public byte[] toPayload(Instant now) {
        ObjectNode filled = json.deepCopy();
        putIfAbsent(filled, "licenseId", UUID.randomUUID().toString());
        putIfAbsent(filled, "product", "default");
        putIfAbsent(filled, "issuedAt", now.truncatedTo(ChronoUnit.SECONDS).toString());
        putIfAbsent(filled, "revision", 1);
        putIfAbsent(filled, "minimumTrustVersion", 0);
        if (filled.get(ENVIRONMENT) instanceof ObjectNode environment) {
            putIfAbsent(environment, "slotId", UUID.randomUUID().toString());
        }
        return MAPPER.writeValueAsBytes(MemberOrder.arrange(filled));
    }

    /** The entry of a serial number: the one that is there, or a new primary. */
    private static ObjectNode entryOf(ArrayNode controllers, String serialNumber) {
        for (JsonNode controller : controllers) {
            if (controller instanceof ObjectNode entry
                    && serialNumber.equals(entry.path(SERIAL_NUMBER).asString(""))) {
                return entry;
            }
        }
        ObjectNode primary = MAPPER.createObjectNode().put(SERIAL_NUMBER, serialNumber);
        if (controllers.isEmpty()) {
            controllers.add(primary);
        } else {
            controllers.set(0, primary);
        }
        return primary;
    }

    private static JsonNode jwk(EnvironmentKey key) {
        return MAPPER.readTree(Jwk.write(Algorithm.ED25519, key.bytes()));
    }

    private static void putIfAbsent(ObjectNode node, String member, String value) {
        if (!node.has(member)) {
            node.put(member, value);
        }
    }

    private static void putIfAbsent(ObjectNode node, String member, int value) {
        if (!node.has(member)) {
            node.put(member, value);
        }
    }
}
