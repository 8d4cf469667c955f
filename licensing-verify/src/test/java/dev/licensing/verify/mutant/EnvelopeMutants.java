package dev.licensing.verify.mutant;

import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/** The JSON of the envelope, whose members no signature covers. */
final class EnvelopeMutants {
    private static final String[] NAMES = {"payload", "signatures", "protected", "signature"};

    private EnvelopeMutants() {}

    static void addTo(Map<String, Mutation> kinds) {
        add(kinds, "members swapped", EnvelopeMutants::swapped);
        add(kinds, "white space", (json, random) -> {
            String mark = Mutation.oneOf(random, ",", ":", "{", "}", "[", "]");
            String gap = Mutation.oneOf(random, " ", "\t", "\n", "\r", " \r\n\t ");
            return random.nextBoolean() ? json.replace(mark, gap + mark) : json.replace(mark, mark + gap);
        });
        add(kinds, "member twice", EnvelopeMutants::memberTwice);
        add(kinds, "unknown member", EnvelopeMutants::unknownMember);
        add(
                kinds,
                "member missing or renamed",
                (json, random) -> json.replaceFirst(
                        quoted(Mutation.oneOf(random, NAMES)),
                        Mutation.oneOf(
                                random,
                                "\"x\"",
                                "\"Payload\"",
                                "\"payload \"",
                                "\"SIGNATURES\"",
                                "\"\"",
                                "\"header\"")));
        add(kinds, "escape", (json, random) -> {
            String name = Mutation.oneOf(random, NAMES);
            return json.replace(
                    quoted(name), "\"\\u00" + Integer.toHexString(name.charAt(0)) + name.substring(1) + "\"");
        });
        add(kinds, "escape in a value", EnvelopeMutants::escapedValue);
        add(
                kinds,
                "text around",
                (json, random) -> Mutation.oneOf(
                        random,
                        json + json,
                        json + "\u0000",
                        json + ",",
                        json + "x",
                        "\u00ef\u00bb\u00bf" + json,
                        "/**/" + json,
                        json + "//",
                        "[" + json + "]",
                        "{\"payload\":\"\"," + json.substring(1),
                        "\u00a0" + json,
                        json + "\u000b"));
        add(kinds, "other shape", EnvelopeMutants::otherShape);
    }

    private static void add(Map<String, Mutation> kinds, String name, BiFunction<String, Random, String> edit) {
        kinds.put("envelope: " + name, (draft, random) -> {
            long seed = random.nextLong();
            draft.inJson(json -> edit.apply(json, new Random(seed)));
        });
    }

    private static String swapped(String json, Random random) {
        if (random.nextBoolean()) {
            return json.replaceAll(
                    "\"protected\":(\"[^\"]*\"),\"signature\":(\"[^\"]*\")", "\"signature\":$2,\"protected\":$1");
        }
        int signatures = json.indexOf(",\"signatures\":");
        if (signatures < 0 || !json.startsWith("{\"payload\"")) {
            return json;
        }
        return "{" + json.substring(signatures + 1, json.length() - 1) + "," + json.substring(1, signatures) + "}";
    }

    private static String memberTwice(String json, Random random) {
        String name = quoted(Mutation.oneOf(random, NAMES)) + ":";
        String value = Mutation.oneOf(random, "null", "\"\"", "\"e30\"", "[]", "{}", "1");
        int at = json.indexOf(name);
        if (at < 0) {
            return json;
        }
        if (random.nextBoolean() || name.startsWith("\"signatures")) {
            return json.substring(0, at) + name + value + "," + json.substring(at);
        }
        int start = at + name.length();
        int end = json.indexOf('"', start + 1) + 1;
        if (end == 0) {
            return json;
        }
        String same = json.substring(start, end);
        return json.substring(0, end) + "," + name + (random.nextBoolean() ? same : value) + json.substring(end);
    }

    private static String unknownMember(String json, Random random) {
        String member = Mutation.oneOf(
                random,
                "\"header\":{}",
                "\"header\":{\"kid\":\"x\"}",
                "\"alg\":\"none\"",
                "\"x\":null",
                "\"\":1",
                "\"crit\":[]",
                "\"Payload\":\"e30\"");
        int at = json.indexOf('{', random.nextBoolean() ? 0 : 1) + 1;
        return json.substring(0, at) + member + "," + json.substring(at);
    }

    private static String escapedValue(String json, Random random) {
        int at = json.indexOf("\":\"") + 3 + random.nextInt(100);
        if (at >= json.length()) {
            return json;
        }
        char symbol = json.charAt(at);
        boolean inText = Character.isLetterOrDigit(symbol);
        return inText
                ? json.substring(0, at) + "\\u00" + Integer.toHexString(symbol) + json.substring(at + 1)
                : json.substring(0, at) + "\\/" + json.substring(at);
    }

    private static String otherShape(String json, Random random) {
        String nested = String.join("", Collections.nCopies(1 + random.nextInt(9), "["));
        return Mutation.oneOf(
                random,
                json.replace("\"signatures\":[", "\"signatures\":[[").replace("]}", "]]}"),
                json.replace("\"signatures\":[{", "\"signatures\":[null,{"),
                json.replace("\"signatures\":[", "\"signatures\":").replace("]}", "}"),
                json.replace("]}", ",]}"),
                json.replace("]}", "],}"),
                json.replace("\"", "'"),
                json.replace("{\"payload\":", "{payload:"),
                nested + json + nested.replace('[', ']'),
                json.replaceFirst("\"signature\":\"([^\"]*)\"", "\"signature\":[\"$1\"]"),
                json.replaceFirst("\"payload\":\"([^\"]*)\"", "\"payload\":{\"x\":\"$1\"}"));
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }
}
