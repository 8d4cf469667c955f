package dev.licensing.core.grouping;

/**
 * Which e-mails and logins belong to one user: a record that has both ties them, and what is tied to the same is tied to each
 * other. It keeps keys and not records, so it grows with the distinct e-mails and logins only. Mutable, for one thread.
 *
 * <p>Each key belongs to a tree whose root stands for the user. The smaller tree is hung below the larger one and paths are
 * shortened as they are walked, so the number of steps to a root hardly grows with the number of keys.
 */
public final class UserGroups {
    private static final int RECORDS_AT_A_TIME = 128;
    private static final char EMAIL = '@';
    private static final char LOGIN = ' ';

    /** A key that is in no tree yet. In one it is linked to the place of another key, or a root to the negative size. */
    private static final int UNTIED = 0;

    private final KeyStore store = new KeyStore();
    private final KeyTable table = new KeyTable(store, 2 * RECORDS_AT_A_TIME);
    private final FoldedKeys keys = new FoldedKeys(2 * RECORDS_AT_A_TIME);
    private final int[] places = new int[2 * RECORDS_AT_A_TIME];
    private final boolean[] internal = new boolean[RECORDS_AT_A_TIME];
    private int records;
    private int users;
    private int internalUsers;

    /**
     * A record of a user.
     *
     * @param email the e-mail; empty when there is none
     * @param login the login; empty when there is none, which then the e-mail is not
     * @param isInternal whether it makes the user internal
     */
    public void add(String email, String login, boolean isInternal) {
        keys.add(EMAIL, email);
        keys.add(LOGIN, login);
        internal[records++] = isInternal;
        if (records == RECORDS_AT_A_TIME) {
            settle();
        }
    }

    /** All users of the records so far. */
    public int users() {
        settle();
        return users;
    }

    /** Those of them of whom a record is internal. */
    public int internalUsers() {
        settle();
        return internalUsers;
    }

    /** How many words are held: what the memory is proportional to. */
    public long capacity() {
        return store.capacity() + 2L * table.capacity();
    }

    private void settle() {
        table.find(keys, places);
        for (int i = 0; i < records; i++) {
            int user = userOf(2 * i, 2 * i + 1);
            if (internal[i]) {
                markInternal(user);
            }
        }
        keys.clear();
        records = 0;
    }

    private int userOf(int email, int login) {
        if (keys.length(email) == 1) {
            return rootOf(login);
        }
        int user = rootOf(email);
        return keys.length(login) == 1 ? user : joined(user, rootOf(login));
    }

    private int rootOf(int key) {
        int place = places[key];
        if (place == KeyStore.NOWHERE) {
            place = table.placeOf(keys, key);
            startTree(place);
        }
        return root(place);
    }

    /** Unless it has been in one since the key was looked for. */
    private void startTree(int place) {
        if (store.link(place) == UNTIED) {
            store.setLink(place, -1);
            users++;
        }
    }

    private int root(int place) {
        int above = place;
        int parent = store.link(above);
        while (parent > 0) {
            int grandparent = store.link(parent);
            if (grandparent > 0) {
                store.setLink(above, grandparent);
            }
            above = parent;
            parent = grandparent;
        }
        return above;
    }

    private int joined(int one, int other) {
        if (one == other) {
            return one;
        }
        boolean oneIsLarger = store.link(one) <= store.link(other);
        int larger = oneIsLarger ? one : other;
        int smaller = oneIsLarger ? other : one;
        store.setLink(larger, store.link(larger) + store.link(smaller));
        store.setLink(smaller, larger);
        users--;
        if (store.isFlagged(smaller)) {
            internalUsers--;
            markInternal(larger);
        }
        return larger;
    }

    private void markInternal(int user) {
        if (!store.isFlagged(user)) {
            store.flag(user);
            internalUsers++;
        }
    }
}
