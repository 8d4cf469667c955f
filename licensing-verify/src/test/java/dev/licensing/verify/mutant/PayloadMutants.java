package dev.licensing.verify.mutant;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is signed, said otherwise: under the old signature, and, where the format forbids it, under a right new one. */
final class PayloadMutants {
    private static final Pattern MEMBER = Pattern.compile("\"[A-Za-z]+\":(\"[^\"]*\"|-?\\d+|true|false|null)");
    private static final Pattern NUMBER = Pattern.compile("(?<=:)\\d+(?=[,}])");
    private static final Pattern INSTANT = Pattern.compile("(?<=\")\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    private PayloadMutants() {}

    static void addTo(Map<String, Mutation> kinds) {
        kinds.put("payload: members swapped", (draft, random) -> unsigned(draft, swapped(draft, random)));
        kinds.put("payload: values exchanged", (draft, random) -> unsigned(draft, altered(draft, random)));
        kinds.put("payload: another license's", PayloadMutants::anotherLicense);
        kinds.put("payload: white space", (draft, random) -> {
            String json = draft.original().payloadJson();
            List<MatchResult> members = all(MEMBER, json);
            int at = members.get(random.nextInt(members.size())).start();
            unsigned(
                    draft,
                    json.substring(0, at) + Mutation.oneOf(random, " ", "\t", "\n", "\r\n") + json.substring(at));
        });
        kinds.put("payload: member twice", (draft, random) -> either(draft, random, doubled(draft, random)));
        kinds.put(
                "payload: number form",
                (draft, random) -> either(draft, random, replaced(draft, random, NUMBER, PayloadMutants::otherNumber)));
        kinds.put(
                "payload: instant form",
                (draft, random) ->
                        either(draft, random, replaced(draft, random, INSTANT, PayloadMutants::otherInstant)));
        kinds.put("payload: encoding", PayloadMutants::encoding);
        kinds.put(
                "payload: text around or within",
                (draft, random) -> either(draft, random, broken(draft.original().payloadJson(), random)));
    }

    private static void unsigned(Draft draft, String json) {
        draft.payload(Entry.encoded(json));
    }

    /** Half of them are an insider's: rightly signed, they meet the rules of the format alone. */
    private static void either(Draft draft, Random random, String json) {
        either(draft, random, json.getBytes(StandardCharsets.UTF_8));
    }

    private static void either(Draft draft, Random random, byte[] json) {
        int share = draft.original().signers().size() > 1 ? 20 : 2; // ML-DSA takes ten times as long to sign
        if (random.nextInt(share) == 0) {
            draft.signAgain(json);
        } else {
            draft.payload(Entry.encoded(json));
        }
    }

    private static void anotherLicense(Draft draft, Random random) {
        ObjectNode json = tree(draft);
        json.put("revision", 100 + random.nextInt(1_000_000));
        unsigned(draft, json.toString());
    }

    private static String swapped(Draft draft, Random random) {
        ObjectNode json = tree(draft);
        List<ObjectNode> objects = new ArrayList<>(List.of(json));
        for (JsonNode value : json) {
            if (value instanceof ObjectNode object && object.size() > 1) {
                objects.add(object);
            }
        }
        shuffle(objects.get(random.nextInt(objects.size())), random);
        return json.toString();
    }

    private static void shuffle(ObjectNode object, Random random) {
        List<String> names = new ArrayList<>(object.propertyNames());
        Collections.shuffle(names, random);
        for (String name : names) {
            object.set(name, object.remove(name));
        }
    }

    private static String altered(Draft draft, Random random) {
        String json = draft.original().payloadJson();
        List<MatchResult> members = all(MEMBER, json);
        MatchResult one = members.get(random.nextInt(members.size()));
        MatchResult other = members.get(random.nextInt(members.size()));
        return json.substring(0, one.start(1)) + other.group(1) + json.substring(one.end(1));
    }

    private static String doubled(Draft draft, Random random) {
        String json = draft.original().payloadJson();
        List<MatchResult> members = all(MEMBER, json);
        MatchResult member = members.get(random.nextInt(members.size()));
        String text = member.group();
        String value = Mutation.oneOf(random, member.group(1), "null", "1", "\"x\"");
        String name = random.nextBoolean()
                ? text.substring(0, text.indexOf(':'))
                : "\"\\u00" + Integer.toHexString(text.charAt(1)) + text.substring(2, text.indexOf(':'));
        String twice = random.nextBoolean() ? name + ":" + value + "," + text : text + "," + name + ":" + value;
        return json.substring(0, member.start()) + twice + json.substring(member.end());
    }

    private static String replaced(Draft draft, Random random, Pattern what, BiFunction<String, Random, String> by) {
        String json = draft.original().payloadJson();
        List<MatchResult> found = all(what, json);
        MatchResult one = found.get(random.nextInt(found.size()));
        return json.substring(0, one.start()) + by.apply(one.group(), random) + json.substring(one.end());
    }

    private static String otherNumber(String number, Random random) {
        return Mutation.oneOf(
                random,
                "-0",
                "0" + number,
                "+" + number,
                number + ".0",
                number + "e0",
                number + "E0",
                "\"" + number + "\"",
                "0x" + number,
                "1" + "0".repeat(16),
                "\u0661",
                "NaN",
                "");
    }

    private static String otherInstant(String instant, Random random) {
        String day = instant.substring(0, 11);
        return Mutation.oneOf(
                random,
                instant.replace('Z', 'z'),
                instant.replace('T', 't'),
                instant.replace("Z", ".0Z"),
                instant.replace("Z", "+00:00"),
                instant.replace("T", " "),
                day + "24:00:00Z",
                day + "23:59:60Z",
                instant.substring(0, 5) + "02-30T00:00:00Z",
                "+" + instant,
                instant + " ",
                instant.replace("Z", ""));
    }

    private static void encoding(Draft draft, Random random) {
        String json = draft.original().payloadJson();
        if (random.nextInt(4) > 0) {
            String charset = Mutation.oneOf(random, "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE");
            either(draft, random, json.getBytes(Charset.forName(charset)));
            return;
        }
        // In a display name any text may stand, so that the malformed bytes are the only fault
        String malformed =
                Mutation.oneOf(random, "\u00c0\u00af", "\u00e0\u0080\u00af", "\u00ed\u00a0\u0080", "\u00ff", "\u0080");
        String latin1 = json.replace("\"Acme\"", "\"" + malformed + "\"");
        either(draft, random, latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String broken(String json, Random random) {
        String name = Mutation.oneOf(random, "\\ud800", "\\udc00\\ud800", "\\x41", "\\u00", "\t", "\u0000", "\\'");
        return Mutation.oneOf(
                random,
                "\ufeff" + json,
                json + json,
                json + "\u0000",
                json + ",",
                json + "//",
                "/**/" + json,
                "[" + json + "]",
                json.replace("\"Acme\"", "\"" + name + "\""),
                json.replace("\"Acme\"", "'Acme'"),
                json.replace("\"Acme\"", "\"Acme\",\"x\":" + "[".repeat(8) + "]".repeat(8)),
                json.substring(0, json.length() - 1) + ",}");
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static ObjectNode tree(Draft draft) {
        return (ObjectNode) JsonMapper.shared().readTree(draft.original().payloadJson());
    }
}
