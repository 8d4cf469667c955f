package dev.licensing.verify.strict;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A tree, and one of the many texts that stand for it: white space and escapes differ. */
public record JsonDocument(Json tree, String text) {
    private static final long LARGEST = 9_999_999_999_999_999L;
    private static final int HIGHEST_DRAWN = 0x10FFFF - 0x800;

    public static Arbitrary<JsonDocument> arbitrary() {
        return Combinators.combine(trees(4), Arbitraries.longs())
                .as((tree, seed) -> new JsonDocument(tree, write(tree, new Random(seed))))
                .withoutEdgeCases();
    }

    private static Arbitrary<Json> trees(int depth) {
        Arbitrary<Json> leaf = Arbitraries.oneOf(
                texts().map(Json.Text::new),
                Arbitraries.longs().between(-LARGEST, LARGEST).map(Json.Whole::new),
                Arbitraries.of(true, false).map(Json.Truth::new),
                Arbitraries.just(new Json.Nothing()));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Json> inner = Arbitraries.lazy(() -> trees(depth - 1));
        Arbitrary<Json> items = inner.list().ofMaxSize(3).map(Json.Items::new);
        Arbitrary<Json> members = Arbitraries.maps(texts(), inner).ofMaxSize(3).map(Json.Members::new);
        return Arbitraries.oneOf(leaf, items, members);
    }

    /** Text of any code points but surrogates. */
    private static Arbitrary<String> texts() {
        Arbitrary<Integer> symbols = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.integers().between(' ', '~')),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(0, 0x1F)),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.integers()
                                .between(0, HIGHEST_DRAWN)
                                .map(drawn -> drawn < Character.MIN_SURROGATE ? drawn : drawn + 0x800)));
        return symbols.list().ofMaxSize(8).map(JsonDocument::text);
    }

    private static String text(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }

    private static String write(Json value, Random random) {
        String gap = gap(random);
        if (value instanceof Json.Members members) {
            StringBuilder text = new StringBuilder(gap).append('{');
            String comma = "";
            for (Map.Entry<String, Json> member : members.byName().entrySet()) {
                text.append(comma)
                        .append(gap(random))
                        .append(quoted(member.getKey(), random))
                        .append(gap(random))
                        .append(':')
                        .append(write(member.getValue(), random));
                comma = ",";
            }
            return text.append(gap(random)).append('}').append(gap).toString();
        }
        if (value instanceof Json.Items items) {
            StringBuilder text = new StringBuilder(gap).append('[');
            String comma = "";
            for (Json item : items.inOrder()) {
                text.append(comma).append(write(item, random));
                comma = ",";
            }
            return text.append(gap(random)).append(']').append(gap).toString();
        }
        return gap + (value instanceof Json.Text text ? quoted(text.text(), random) : value.shown()) + gap;
    }

    private static String gap(Random random) {
        return " \t\r\n".substring(0, Math.max(0, random.nextInt(9) - 4));
    }

    private static String quoted(String text, Random random) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (codePoint < ' ' || codePoint == '"' || codePoint == '\\' || random.nextInt(8) == 0) {
                text.substring(i, next).chars().forEach(symbol -> quoted.append(escaped(symbol, random)));
            } else {
                quoted.appendCodePoint(codePoint);
            }
            i = next;
        }
        return quoted.append('"').toString();
    }

    private static String escaped(int symbol, Random random) {
        int named = "\"\\/\b\f\n\r\t".indexOf(symbol);
        if (named >= 0 && random.nextBoolean()) {
            return "\\" + "\"\\/bfnrt".charAt(named);
        }
        String digits = Integer.toHexString(0x10000 + symbol).substring(1);
        return "\\u" + (random.nextBoolean() ? digits.toUpperCase(java.util.Locale.ROOT) : digits);
    }
}
