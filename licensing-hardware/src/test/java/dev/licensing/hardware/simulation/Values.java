package dev.licensing.hardware.simulation;

import java.util.Locale;
import java.util.SplittableRandom;

/** Random values of the forms that firmware, drives and systems have. */
final class Values {
    private final SplittableRandom random;

    Values(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean in100(int percent) {
        return random.nextInt(100) < percent;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    long below(long bound) {
        return random.nextLong(bound);
    }

    String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    String hex(int digits) {
        StringBuilder text = new StringBuilder(digits);
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }

    /** A random UUID of RFC 9562, version 4. */
    String uuid() {
        return hex(8) + '-' + hex(4) + "-4" + hex(3) + '-' + Character.forDigit(8 + random.nextInt(4), 16) + hex(3)
                + '-' + hex(12);
    }

    /** An address from a maker's block of 2^24. */
    static String mac(String block, long number) {
        String rest = String.format(Locale.ROOT, "%06x", number & 0xffffff);
        return block + ':' + rest.substring(0, 2) + ':' + rest.substring(2, 4) + ':' + rest.substring(4);
    }
}
