package dev.licensing.verify.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/** Damage without a plan, to the file and to the JSON inside; and several mutations at once. */
final class ByteMutants {
    private static final String MEANINGFUL = "{}[]\",:\\/-+=_.eE019tfnuAz \n\r\t";

    private ByteMutants() {}

    static void addTo(Map<String, Mutation> kinds) {
        add(kinds, "cut short", (text, random) -> text.substring(0, random.nextInt(text.length())));
        add(kinds, "start cut off", (text, random) -> text.substring(1 + random.nextInt(text.length())));
        add(kinds, "inserted", (text, random) -> Mutation.inserted(random, text, drawn(random)));
        add(kinds, "left out", (text, random) -> {
            int from = random.nextInt(text.length());
            return text.substring(0, from) + text.substring(Math.min(text.length(), from + 1 + random.nextInt(5)));
        });
        add(kinds, "replaced", (text, random) -> {
            int from = random.nextInt(text.length());
            String drawn = drawn(random);
            return text.substring(0, from) + drawn + text.substring(Math.min(text.length(), from + drawn.length()));
        });
        add(kinds, "stretch moved", (text, random) -> {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + 1 + random.nextInt(80));
            return Mutation.inserted(random, text.substring(0, from) + text.substring(to), text.substring(from, to));
        });
        List<Mutation> single = new ArrayList<>(kinds.values());
        kinds.put("several at once", (draft, random) -> several(single, draft, random));
    }

    private static void add(Map<String, Mutation> kinds, String name, BiFunction<String, Random, String> edit) {
        kinds.put("file: " + name, (draft, random) -> {
            long seed = random.nextLong();
            draft.inFile(file -> edit.apply(file, new Random(seed)));
        });
        kinds.put("json: " + name, (draft, random) -> {
            long seed = random.nextLong();
            draft.inJson(json -> edit.apply(json, new Random(seed)));
        });
    }

    private static void several(List<Mutation> single, Draft draft, Random random) {
        for (int i = 2 + random.nextInt(3); i > 0 && !draft.entries().isEmpty(); i--) {
            single.get(random.nextInt(single.size())).change(draft, random);
        }
    }

    private static String drawn(Random random) {
        StringBuilder drawn = new StringBuilder();
        boolean meaningful = random.nextBoolean();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            drawn.append(
                    meaningful ? MEANINGFUL.charAt(random.nextInt(MEANINGFUL.length())) : (char) random.nextInt(256));
        }
        return drawn.toString();
    }
}
