package dev.licensing.verify.mutant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/** Protected headers that say something else, or the same in other words; half of them rightly signed. */
final class HeaderMutants {
    private static final String TYPE = "license.v1+json";

    private HeaderMutants() {}

    static void addTo(Map<String, Mutation> kinds) {
        add(kinds, "alg", HeaderMutants::otherAlgorithm);
        add(kinds, "kid", HeaderMutants::otherKid);
        add(kinds, "typ", HeaderMutants::otherType);
        add(
                kinds,
                "crit",
                (header, random) -> with(
                        header,
                        random,
                        Mutation.oneOf(random, "\"crit\":[]", "\"crit\":[\"b64\"],\"b64\":false", "\"crit\":null")));
        add(
                kinds,
                "embedded key",
                (header, random) -> with(
                        header,
                        random,
                        Mutation.oneOf(
                                random,
                                "\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}",
                                "\"jku\":\"https://keys.example\"",
                                "\"x5c\":[\"MIIB\"]",
                                "\"x5u\":\"https://keys.example\"",
                                "\"b64\":true")));
        add(
                kinds,
                "unknown member",
                (header, random) -> with(
                        header,
                        random,
                        "\"" + Mutation.oneOf(random, "cty", "exp", "Alg", "", "x") + "\":" + random.nextInt(9)));
        add(kinds, "member twice", HeaderMutants::memberTwice);
        add(kinds, "member missing", (header, random) -> {
            List<String> members = members(header);
            members.remove(random.nextInt(members.size()));
            return "{" + String.join(",", members) + "}";
        });
        add(kinds, "order", (header, random) -> {
            List<String> members = members(header);
            Collections.shuffle(members, random);
            return "{" + String.join(",", members) + "}";
        });
        add(kinds, "white space", (header, random) -> {
            String mark = Mutation.oneOf(random, ",", ":", "{", "}");
            return header.replace(mark, Mutation.oneOf(random, " ", "\n", "\t", "\r") + mark);
        });
        add(kinds, "escape", HeaderMutants::escaped);
        add(
                kinds,
                "text around or other shape",
                (header, random) -> Mutation.oneOf(
                        random,
                        "\ufeff" + header,
                        header + header,
                        header + "\u0000",
                        "[" + header + "]",
                        "{}",
                        "",
                        "null",
                        header.replace("\"alg\"", "'alg'"),
                        header.replace("}", ",}"),
                        header + "//"));
    }

    private static void add(Map<String, Mutation> kinds, String name, BiFunction<String, Random, String> edit) {
        kinds.put("header: " + name, (draft, random) -> {
            int position = random.nextInt(draft.entries().size());
            Entry entry = draft.entries().get(position);
            String header = edit.apply(entry.headerJson(), random);
            if (random.nextBoolean() && position < draft.original().signers().size()) {
                draft.signAgain(position, header);
            } else {
                draft.entries().set(position, new Entry(Entry.encoded(header), entry.signature()));
            }
        });
    }

    private static String escaped(String header, Random random) {
        int at = header.indexOf(Mutation.oneOf(random, "alg", "kid", "typ", "license"));
        return at < 0
                ? header
                : header.substring(0, at) + "\\u00" + Integer.toHexString(header.charAt(at)) + header.substring(at + 1);
    }

    private static String otherAlgorithm(String header, Random random) {
        String algorithm = header.contains("\"Ed25519\"") ? "Ed25519" : "ML-DSA-65";
        String other = Mutation.oneOf(
                random,
                "none",
                "EdDSA",
                "ed25519",
                "Ed25519ph",
                "Ed448",
                "HS256",
                "ES256",
                "ML-DSA-44",
                "Ed25519 ",
                "",
                algorithm.equals("Ed25519") ? "ML-DSA-65" : "Ed25519");
        return header.replace("\"" + algorithm + "\"", "\"" + other + "\"");
    }

    private static String otherKid(String header, Random random) {
        String start = "\"kid\":\"";
        int from = header.indexOf(start) + start.length();
        int to = header.indexOf('"', from);
        if (from < start.length() || to <= from) {
            return header;
        }
        String kid = header.substring(from, to);
        byte[] drawn = new byte[32];
        random.nextBytes(drawn);
        String other = Mutation.oneOf(
                random,
                Entry.encoded(drawn),
                kid.substring(1),
                kid + "=",
                kid + "A",
                "",
                "../" + kid,
                kid.toUpperCase(java.util.Locale.ROOT),
                new StringBuilder(kid).reverse().toString());
        return header.replace(kid, other);
    }

    private static String otherType(String header, Random random) {
        return header.replace(
                TYPE,
                Mutation.oneOf(
                        random,
                        "license-trust.v1+json",
                        "license-request.v1+json",
                        "license-audit.v1+json",
                        "license-lease.v1+json",
                        "license.v2+json",
                        "license.v1+JSON",
                        "application/license.v1+json",
                        "JWT",
                        ""));
    }

    private static String memberTwice(String header, Random random) {
        List<String> members = members(header);
        String member = members.get(random.nextInt(members.size()));
        String name = member.substring(0, Math.max(0, member.indexOf(':')));
        members.add(
                random.nextInt(members.size() + 1), Mutation.oneOf(random, member, name + ":\"none\"", name + ":null"));
        return "{" + String.join(",", members) + "}";
    }

    private static String with(String header, Random random, String member) {
        List<String> members = members(header);
        members.add(random.nextInt(members.size() + 1), member);
        return "{" + String.join(",", members) + "}";
    }

    /** The original's three members; of a header that was changed before, what stands between its commas. */
    private static List<String> members(String header) {
        String inner = header.length() < 2 ? header : header.substring(1, header.length() - 1);
        return new ArrayList<>(List.of(inner.split(",")));
    }
}
