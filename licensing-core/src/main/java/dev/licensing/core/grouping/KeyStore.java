package dev.licensing.core.grouping;

import java.util.Arrays;

/**
 * Where distinct keys are kept, one behind another, in chunks that never move. A key is known by the place where it begins:
 * first what belongs to it, then its words, so that who compares the words has the rest at hand. Mutable.
 */
final class KeyStore {
    /** Where no key is. */
    static final int NOWHERE = 0;

    private static final int CHUNK_BITS = 16;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int LINK = 0;
    private static final int FLAG = 1;
    private static final int LENGTH = 2;
    private static final int WORDS = 3;

    private int[][] chunks = {new int[CHUNK]};
    private int lastChunk;

    /** In the last chunk; the first place of all stays free, so that no key is nowhere. */
    private int end = 1;

    /** Keeps a key, with a link of 0. */
    int add(FoldedKeys keys, int key) {
        int wordCount = FoldedKeys.wordsFor(keys.length(key));
        makeRoom(WORDS + wordCount);
        int[] chunk = chunks[lastChunk];
        chunk[end + LENGTH] = keys.length(key);
        System.arraycopy(keys.words(), keys.start(key), chunk, end + WORDS, wordCount);
        int place = Math.addExact(Math.multiplyExact(lastChunk, CHUNK), end);
        end += WORDS + wordCount;
        return place;
    }

    boolean holds(int place, FoldedKeys keys, int key) {
        int[] chunk = chunks[place >>> CHUNK_BITS];
        int at = place & (CHUNK - 1);
        int length = keys.length(key);
        if (chunk[at + LENGTH] != length) {
            return false;
        }
        int[] words = keys.words();
        int start = keys.start(key);
        for (int i = 0; i < FoldedKeys.wordsFor(length); i++) {
            if (chunk[at + WORDS + i] != words[start + i]) {
                return false;
            }
        }
        return true;
    }

    String text(int place) {
        int[] chunk = chunks[place >>> CHUNK_BITS];
        int at = place & (CHUNK - 1);
        return FoldedKeys.text(chunk, at + WORDS, chunk[at + LENGTH]);
    }

    /** A number of the key's owner. */
    int link(int place) {
        return chunks[place >>> CHUNK_BITS][(place & (CHUNK - 1)) + LINK];
    }

    void setLink(int place, int link) {
        chunks[place >>> CHUNK_BITS][(place & (CHUNK - 1)) + LINK] = link;
    }

    boolean isFlagged(int place) {
        return chunks[place >>> CHUNK_BITS][(place & (CHUNK - 1)) + FLAG] != 0;
    }

    void flag(int place) {
        chunks[place >>> CHUNK_BITS][(place & (CHUNK - 1)) + FLAG] = 1;
    }

    /** How many words are held: what the memory is proportional to. */
    long capacity() {
        long capacity = 0;
        for (int i = 0; i <= lastChunk; i++) {
            capacity += chunks[i].length;
        }
        return capacity;
    }

    /** A key that is longer than a chunk has one of its own. */
    private void makeRoom(int wordCount) {
        if (end + wordCount <= chunks[lastChunk].length) {
            return;
        }
        lastChunk++;
        if (lastChunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, 2 * lastChunk);
        }
        chunks[lastChunk] = new int[Math.max(CHUNK, wordCount)];
        end = 0;
    }
}
