package dev.licensing.verify.mutant;

import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/** The same bytes in base64 that is spelled otherwise, or nearly: what lenient decoders take for the same. */
final class SpellingMutants {
    private static final String URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private SpellingMutants() {}

    static void addTo(Map<String, Mutation> kinds) {
        add(kinds, "other alphabet", (text, random) -> text.replace('-', '+').replace('_', '/'));
        add(kinds, "padding", (text, random) -> text + Mutation.oneOf(random, "=", "==", "===", "===="));
        add(kinds, "trailing bits", SpellingMutants::trailingBits);
        add(
                kinds,
                "white space inside",
                (text, random) -> Mutation.inserted(random, text, Mutation.oneOf(random, " ", "  ")));
        add(
                kinds,
                "foreign symbol inside",
                (text, random) -> Mutation.inserted(
                        random, text, Mutation.oneOf(random, "=", ".", "*", "\u00c1", "\u00a0", ",", "%2B", "+", "/")));
        add(kinds, "symbol more or less", SpellingMutants::moreOrLess);
        add(kinds, "other symbol", SpellingMutants::otherSymbol);
        add(
                kinds,
                "standard alphabet and padding",
                (text, random) -> text.replace('-', '+').replace('_', '/') + "=".repeat((4 - text.length() % 4) % 4));
    }

    private static String moreOrLess(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        return at < text.length() && random.nextBoolean()
                ? text.substring(0, at) + text.substring(at + 1)
                : text.substring(0, at) + URL.charAt(random.nextInt(64)) + text.substring(at);
    }

    private static String otherSymbol(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + URL.charAt(random.nextInt(64)) + text.substring(Math.min(text.length(), at + 1));
    }

    private static void add(Map<String, Mutation> kinds, String name, BiFunction<String, Random, String> edit) {
        kinds.put("base64: " + name, (draft, random) -> {
            int member = random.nextInt(1 + 2 * draft.entries().size());
            if (member == 0) {
                draft.payload(edit.apply(draft.payload(), random));
                return;
            }
            int position = (member - 1) / 2;
            Entry entry = draft.entries().get(position);
            draft.entries()
                    .set(
                            position,
                            member % 2 == 0
                                    ? new Entry(edit.apply(entry.header(), random), entry.signature())
                                    : new Entry(entry.header(), edit.apply(entry.signature(), random)));
        });
    }

    /** Of the last symbol of 2 or 3 the low bits stand for nothing. */
    private static String trailingBits(String text, Random random) {
        int unused = text.length() % 4 == 2 ? 15 : text.length() % 4 == 3 ? 3 : 0;
        if (unused == 0) {
            return text;
        }
        int last = Math.max(0, URL.indexOf(text.charAt(text.length() - 1)));
        int bits = 1 + random.nextInt(unused);
        return text.substring(0, text.length() - 1) + URL.charAt(last ^ bits);
    }
}
