package dev.licensing.core.grouping;

import java.util.Map;
import java.util.TreeMap;

/**
 * Finds keys again. Mutable.
 *
 * <p>A hash table without an object for each entry: a million users are two million keys, and what costs time is not the
 * steps but the waiting for each place in memory. So keys are looked up many at a time, when the waits overlap, and the
 * hash's upper bits say where an entry belongs, when a growing table is written from front to back.
 *
 * <p>A key is looked for in a short run of slots. What found its run full is in a tree: texts that were chosen to have the
 * same hash cost more, but not without bound. Hashes only lead to keys, which are compared.
 */
final class KeyTable {
    private static final int LONGEST_RUN = 64;
    private static final int FIRST_BITS = 10;

    private final KeyStore store;

    /** The hash in the upper half, the key's place in the lower; 0 is a free slot. Never more than half are taken. */
    private long[] slots = new long[1 << FIRST_BITS];

    private int shift = Integer.SIZE - FIRST_BITS;
    private int taken;
    private Map<String, Long> crowd = new TreeMap<>();

    private final long[] candidates;

    KeyTable(KeyStore store, int mostKeysAtATime) {
        this.store = store;
        candidates = new long[mostKeysAtATime];
    }

    /** How many slots there are: what the memory is proportional to. */
    int capacity() {
        return slots.length;
    }

    int crowdSize() {
        return crowd.size();
    }

    /** Finds the places of keys, as far as they are kept: where one is nowhere, {@link #placeOf} knows better. */
    void find(FoldedKeys keys, int[] places) {
        for (int key = 0; key < keys.count(); key++) {
            candidates[key] = slots[home(keys.hash(key))];
        }
        for (int key = 0; key < keys.count(); key++) {
            places[key] = isAt(candidates[key], keys, key) ? (int) candidates[key] : KeyStore.NOWHERE;
        }
    }

    /** The place of a key, which is kept from now on. */
    int placeOf(FoldedKeys keys, int key) {
        int home = home(keys.hash(key));
        for (int run = 0; run < LONGEST_RUN; run++) {
            int slot = (home + run) & (slots.length - 1);
            long entry = slots[slot];
            if (entry == 0) {
                return takeSlot(slot, keys, key);
            }
            if (isAt(entry, keys, key)) {
                return (int) entry;
            }
        }
        return placeInCrowd(keys, key);
    }

    private int home(int hash) {
        return hash >>> shift;
    }

    private boolean isAt(long entry, FoldedKeys keys, int key) {
        return entry != 0 && (int) (entry >>> Integer.SIZE) == keys.hash(key) && store.holds((int) entry, keys, key);
    }

    private int takeSlot(int slot, FoldedKeys keys, int key) {
        int place = store.add(keys, key);
        slots[slot] = entry(keys.hash(key), place);
        taken++;
        if (2 * taken > slots.length) {
            grow();
        }
        return place;
    }

    private int placeInCrowd(FoldedKeys keys, int key) {
        String text = FoldedKeys.text(keys.words(), keys.start(key), keys.length(key));
        Long entry = crowd.get(text);
        if (entry != null) {
            return (int) (long) entry;
        }
        int place = store.add(keys, key);
        crowd.put(text, entry(keys.hash(key), place));
        return place;
    }

    private void grow() {
        long[] placed = slots;
        Map<String, Long> crowded = crowd;
        slots = new long[2 * placed.length];
        shift--;
        taken = 0;
        crowd = new TreeMap<>();
        for (long entry : placed) {
            if (entry != 0) {
                putBack(entry);
            }
        }
        for (long entry : crowded.values()) {
            putBack(entry);
        }
    }

    private void putBack(long entry) {
        int home = home((int) (entry >>> Integer.SIZE));
        for (int run = 0; run < LONGEST_RUN; run++) {
            int slot = (home + run) & (slots.length - 1);
            if (slots[slot] == 0) {
                slots[slot] = entry;
                taken++;
                return;
            }
        }
        crowd.put(store.text((int) entry), entry);
    }

    private static long entry(int hash, int place) {
        return ((long) hash << Integer.SIZE) | place;
    }
}
