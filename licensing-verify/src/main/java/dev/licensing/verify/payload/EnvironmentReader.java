package dev.licensing.verify.payload;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.strict.CanonicalCode;
import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code environment} of a license. */
final class EnvironmentReader {
    private EnvironmentReader() {}

    static LicensedEnvironment read(JsonReader json, Instant issuedAt) throws RefusedException {
        return new LicensedEnvironment(
                json.text("slotId"),
                json.text("name"),
                type(json.text("type"), issuedAt),
                controllers(json.objects("controllers")),
                json.has("hardwarePolicy") ? policy(json.object("hardwarePolicy")) : HardwarePolicy.DEFAULT);
    }

    private static EnvironmentType type(String wireName, Instant issuedAt) throws RefusedException {
        Optional<EnvironmentType> type = EnvironmentType.ofWireName(wireName);
        if (type.isEmpty()) {
            throw RefusedException.of(
                    RefusalCode.UNKNOWN_ENVIRONMENT_TYPE,
                    new Evidence.UnknownType(InvalidValueException.printable(wireName), knownTypes(), issuedAt));
        }
        return type.get();
    }

    private static String knownTypes() {
        StringBuilder known = new StringBuilder();
        for (EnvironmentType type : EnvironmentType.values()) {
            known.append(known.isEmpty() ? "" : ", ").append(type.wireName());
        }
        return known.toString();
    }

    /** Too many are refused by their number, before any of their keys is looked at, which costs most. */
    private static List<Controller> controllers(List<JsonReader> entries) throws RefusedException {
        if (entries.size() > LicensedEnvironment.MOST_CONTROLLERS) {
            throw RefusedException.malformed(
                    "environment.controllers",
                    Integer.toString(entries.size()),
                    "1 to " + LicensedEnvironment.MOST_CONTROLLERS);
        }
        List<Controller> controllers = new ArrayList<>(entries.size());
        for (JsonReader entry : entries) {
            Optional<EnvironmentKey> key = entry.has("publicKey")
                    ? Optional.of(EnvironmentKey.of(
                            Jwk.readEd25519(entry.object("publicKey")).encoded()))
                    : Optional.empty();
            controllers.add(new Controller(CanonicalCode.serialNumber(entry, "serialNumber"), key));
        }
        return controllers;
    }

    private static HardwarePolicy policy(JsonReader json) throws RefusedException {
        HardwarePolicy standard = HardwarePolicy.DEFAULT;
        return new HardwarePolicy(
                json.has("weights") ? weights(json.object("weights")) : standard.weights(),
                json.has("thresholdPercent") ? json.number("thresholdPercent") : standard.thresholdPercent(),
                json.has("graceDays") ? json.number("graceDays") : standard.graceDays(),
                json.has("changedAnchorGraceDays")
                        ? json.number("changedAnchorGraceDays")
                        : standard.changedAnchorGraceDays(),
                json.has("allowDeclared") ? json.truth("allowDeclared") : standard.allowDeclared());
    }

    private static Map<ComponentSlot, Integer> weights(JsonReader json) throws RefusedException {
        Map<ComponentSlot, Integer> weights = new EnumMap<>(ComponentSlot.class);
        json.requireOnly("A", "B", "C", "D", "E", "F");
        for (String name : json.names()) {
            weights.put(ComponentSlot.valueOf(name), json.number(name));
        }
        return weights;
    }
}
