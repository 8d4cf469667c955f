package dev.licensing.core.grouping;

import java.util.Arrays;

/**
 * Some keys in the form in which they are compared and kept: folded to one case, four bytes to a word. Mutable: filled and
 * cleared again and again.
 *
 * <p>A key is a mark and a text. The mark says of what kind the text is: an e-mail and a login are never the same key,
 * whatever they say. A symbol of ASCII takes one byte, any other four bytes with their highest bits set, so that two texts
 * look the same only when they differ in nothing but case.
 */
final class FoldedKeys {
    private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private final int[] starts;
    private final int[] lengths;
    private final int[] hashes;
    private int count;
    private int[] words = new int[1024];
    private int end;

    FoldedKeys(int most) {
        starts = new int[most];
        lengths = new int[most];
        hashes = new int[most];
    }

    int count() {
        return count;
    }

    /** All words of all keys. */
    int[] words() {
        return words;
    }

    /** Where a key's words begin. */
    int start(int key) {
        return starts[key];
    }

    /** How many bytes a key has; the bytes of its last word that are too many are 0. */
    int length(int key) {
        return lengths[key];
    }

    /** All bits of it are well mixed. */
    int hash(int key) {
        return hashes[key];
    }

    /** Words as a text that no other words of another length have. */
    static String text(int[] words, int start, int length) {
        StringBuilder text = new StringBuilder().append(length).append(' ');
        for (int i = start; i < start + wordsFor(length); i++) {
            text.append((char) words[i]).append((char) (words[i] >>> 16));
        }
        return text.toString();
    }

    static int wordsFor(int bytes) {
        return (bytes + 3) >>> 2;
    }

    void clear() {
        count = 0;
        end = 0;
    }

    void add(char mark, String text) {
        int most = end + text.length() + 1;
        if (most > words.length) {
            words = Arrays.copyOf(words, Math.max(most, 2 * words.length));
        }
        int bytes = packAscii(mark, text);
        starts[count] = end;
        lengths[count] = bytes >= 0 ? bytes : packAny(mark, text);
        end += wordsFor(lengths[count]);
        hashes[count] = hash(starts[count], end);
        count++;
    }

    /** The bytes of the key; -1 when the text is not all ASCII. */
    private int packAscii(char mark, String text) {
        int length = text.length();
        int at = end;
        int word = mark;
        for (int i = 0; i < length; i++) {
            char symbol = text.charAt(i);
            if (symbol >= 0x80) {
                return -1;
            }
            int shift = ((i + 1) & 3) << 3;
            if (shift == 0) {
                words[at++] = word;
                word = 0;
            }
            word |= CaseFolding.fold(symbol) << shift;
        }
        words[at] = word;
        return length + 1;
    }

    private int packAny(char mark, String text) {
        Arrays.fill(words, end, end + text.length() + 1, 0);
        int bytes = put(0, mark);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int symbol = CaseFolding.fold(text.codePointAt(i));
            if (symbol < 0x80) {
                bytes = put(bytes, symbol);
            } else {
                for (int shift = 18; shift >= 0; shift -= 6) {
                    bytes = put(bytes, 0x80 | ((symbol >>> shift) & 0x3F));
                }
            }
        }
        return bytes;
    }

    private int put(int at, int value) {
        words[end + (at >>> 2)] |= value << ((at & 3) << 3);
        return at + 1;
    }

    private int hash(int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = (hash ^ words[i]) * MULTIPLIER;
            hash ^= hash >>> 32;
        }
        return (int) ((hash * MULTIPLIER) >>> 32);
    }
}
