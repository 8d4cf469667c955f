package dev.licensing.verify.mutant;

import java.util.Random;

/** Changes a draft in one way. What it draws comes from the given source alone, so that every mutant can be made again. */
@FunctionalInterface
interface Mutation {
    void change(Draft draft, Random random);

    /** Draws one of the texts. */
    static String oneOf(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    /** The text with something put in at a place that is drawn. */
    static String inserted(Random random, String text, String insertion) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + insertion + text.substring(at);
    }
}
