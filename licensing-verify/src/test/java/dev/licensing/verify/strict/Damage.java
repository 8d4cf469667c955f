package dev.licensing.verify.strict;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Replaces a stretch of bytes by others. */
public final class Damage {
    private final int position;
    private final int removed;
    private final byte[] inserted;

    /** Where is a share of the length in 1/10,000; so many bytes go and these come. */
    private Damage(int position, int removed, byte[] inserted) {
        this.position = position;
        this.removed = removed;
        this.inserted = inserted;
    }

    /** Stretches of 0 to 3 bytes, replaced by any bytes or by symbols that mean something in JSON and base64. */
    public static Arbitrary<Damage> arbitrary() {
        Arbitrary<byte[]> any = Arbitraries.bytes().array(byte[].class).ofMaxSize(3);
        Arbitrary<byte[]> meaningful = Arbitraries.strings()
                .withChars("{}[]\",:\\/-+.eE0123456789tfnu =_A\n\r\t ")
                .ofMaxLength(3)
                .map(text -> text.getBytes(StandardCharsets.US_ASCII));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9_999),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.oneOf(any, meaningful))
                .as(Damage::new);
    }

    public byte[] of(byte[] whole) {
        int from = whole.length * position / 10_000;
        int to = Math.min(whole.length, from + removed);
        byte[] damaged = Arrays.copyOf(whole, from + inserted.length + whole.length - to);
        System.arraycopy(inserted, 0, damaged, from, inserted.length);
        System.arraycopy(whole, to, damaged, from + inserted.length, whole.length - to);
        return damaged;
    }

    @Override
    public String toString() {
        return "at " + position + "/10000, " + removed + " bytes become " + Arrays.toString(inserted);
    }
}
