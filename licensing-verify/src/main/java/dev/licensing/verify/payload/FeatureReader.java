package dev.licensing.verify.payload;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.feature.AfterEnd;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.feature.Limit;
import dev.licensing.core.feature.Overage;
import dev.licensing.core.feature.Term;
import dev.licensing.core.feature.VersionBound;
import dev.licensing.verify.strict.Json;
import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the {@code features} of a license; a kind that this version does not know becomes unrecognized. */
final class FeatureReader {
    private FeatureReader() {}

    static Entitlements read(JsonReader features) throws RefusedException {
        Map<String, Entitlement> byName = new LinkedHashMap<>();
        for (String name : features.names()) {
            byName.put(name, named(features.object(name)));
        }
        return new Entitlements(byName);
    }

    /** A value does not know of which feature it is: a refusal names it in full. */
    private static Entitlement named(JsonReader json) throws RefusedException {
        try {
            return entitlement(json);
        } catch (InvalidValueException e) {
            throw RefusedException.malformed(json.nameOf(e.field()), e.found(), e.allowed());
        }
    }

    private static Entitlement entitlement(JsonReader json) throws RefusedException {
        String kind = json.text("kind");
        return switch (kind) {
            case "flag" -> new Entitlement.Flag(term(json, AfterEnd.CLOSE));
            case "choice" -> new Entitlement.Choice(json.text("value"), term(json, AfterEnd.CLOSE));
            case "version" ->
                new Entitlement.VersionCeiling(VersionBound.parse(json.text("upTo")), term(json, AfterEnd.CLOSE));
            case "quantity" -> new Entitlement.Quantity(limit(json), overage(json), term(json, AfterEnd.KEEP));
            case "peak" -> new Entitlement.Peak(limit(json), overage(json), term(json, AfterEnd.KEEP));
            case "rate" -> new Entitlement.Rate(limit(json), per(json), overage(json), term(json, AfterEnd.KEEP));
            default -> new Entitlement.Unrecognized(kind);
        };
    }

    private static Term term(JsonReader json, AfterEnd standard) throws RefusedException {
        return new Term(json.optionalInstant("until"), json.has("afterEnd") ? afterEnd(json) : standard);
    }

    private static AfterEnd afterEnd(JsonReader json) throws RefusedException {
        String wireName = json.text("afterEnd");
        for (AfterEnd afterEnd : AfterEnd.values()) {
            if (afterEnd.wireName().equals(wireName)) {
                return afterEnd;
            }
        }
        throw RefusedException.malformed(json.nameOf("afterEnd"), wireName, "keep or close");
    }

    private static Overage overage(JsonReader json) throws RefusedException {
        if (!json.has("overage")) {
            return Overage.ADVISE;
        }
        String wireName = json.text("overage");
        for (Overage overage : Overage.values()) {
            if (overage.wireName().equals(wireName)) {
                return overage;
            }
        }
        throw RefusedException.malformed(json.nameOf("overage"), wireName, "advise or block");
    }

    private static Limit limit(JsonReader json) throws RefusedException {
        Json limit = json.require("limit");
        if (limit instanceof Json.Text text && text.text().equals("unlimited")) {
            return Limit.UNLIMITED;
        }
        if (limit instanceof Json.Whole whole && whole.number() >= 0) {
            return Limit.of(whole.number());
        }
        throw RefusedException.malformed(json.nameOf("limit"), limit.shown(), "a number from 0, or \"unlimited\"");
    }

    private static Duration per(JsonReader json) throws RefusedException {
        String text = json.text("per");
        try {
            return Duration.parse(requirePlain(json, text));
        } catch (DateTimeParseException | ArithmeticException e) {
            throw badDuration(json, text);
        }
    }

    /** Without the signs, fractions and lower case that the JDK would take. */
    private static String requirePlain(JsonReader json, String text) throws RefusedException {
        for (int i = 0; i < text.length(); i++) {
            if ("PTDHMS0123456789".indexOf(text.charAt(i)) < 0) {
                throw badDuration(json, text);
            }
        }
        return text;
    }

    private static RefusedException badDuration(JsonReader json, String text) {
        return RefusedException.malformed(json.nameOf("per"), text, "a duration such as PT1M");
    }
}
