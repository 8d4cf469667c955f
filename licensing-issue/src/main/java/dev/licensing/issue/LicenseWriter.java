package dev.licensing.issue;

import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.license.License;
import dev.licensing.core.license.Validity;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.key.Jwk;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a license as compact JSON, its members in the format's order. */
final class LicenseWriter {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private LicenseWriter() {}

    static byte[] write(License license) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("licenseId", license.licenseId().text())
                .put("revision", license.revision())
                .put("product", license.product())
                .put("issuedAt", license.issuedAt().toString())
                .put("minimumTrustVersion", license.minimumTrustVersion())
                .put("organization", license.organization())
                .put("infrastructure", license.infrastructure());
        license.edition().ifPresent(edition -> json.put("edition", edition));
        json.put("activationCode", license.activationCode().toString());
        write(json.putObject("environment"), license.environment());
        write(json.putObject("validity"), license.validity());
        json.put("support", license.support());
        ObjectNode features = json.putObject("features");
        for (Map.Entry<String, Entitlement> feature :
                license.features().byName().entrySet()) {
            EntitlementWriter.write(features.putObject(feature.getKey()), feature.getValue());
        }
        return MAPPER.writeValueAsBytes(json);
    }

    private static void write(ObjectNode json, LicensedEnvironment environment) {
        json.put("slotId", environment.slotId())
                .put("name", environment.name())
                .put("type", environment.type().wireName());
        ArrayNode controllers = json.putArray("controllers");
        for (Controller controller : environment.controllers()) {
            ObjectNode entry = controllers
                    .addObject()
                    .put("serialNumber", controller.serialNumber().toString());
            controller
                    .publicKey()
                    .ifPresent(
                            key -> entry.set("publicKey", MAPPER.readTree(Jwk.write(Algorithm.ED25519, key.bytes()))));
        }
        if (!environment.hardwarePolicy().equals(HardwarePolicy.DEFAULT)) {
            write(json.putObject("hardwarePolicy"), environment.hardwarePolicy());
        }
    }

    private static void write(ObjectNode json, HardwarePolicy policy) {
        if (!policy.weights().isEmpty()) {
            ObjectNode weights = json.putObject("weights");
            for (Map.Entry<ComponentSlot, Integer> weight : policy.weights().entrySet()) {
                weights.put(weight.getKey().name(), weight.getValue());
            }
        }
        json.put("thresholdPercent", policy.thresholdPercent())
                .put("graceDays", policy.graceDays())
                .put("changedAnchorGraceDays", policy.changedAnchorGraceDays())
                .put("allowDeclared", policy.allowDeclared());
    }

    private static void write(ObjectNode json, Validity validity) {
        json.put("from", validity.from().toString());
        validity.untilExclusive()
                .ifPresentOrElse(until -> json.put("until", until.toString()), () -> json.putNull("until"));
        json.put("noticeDays", validity.noticeDays()).put("graceDays", validity.graceDays());
    }
}
