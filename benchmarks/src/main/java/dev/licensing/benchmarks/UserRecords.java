package dev.licensing.benchmarks;

import dev.licensing.core.usage.EndUserRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** User records as several environments have them: in no order, each with texts of its own, in lower case. */
final class UserRecords {
    private UserRecords() {}

    static List<EndUserRecord> of(int records, int recordsPerUser) {
        List<Integer> users = new ArrayList<>(records);
        for (int i = 0; i < records; i++) {
            users.add(i / recordsPerUser);
        }
        Collections.shuffle(users, new Random(1));
        List<EndUserRecord> made = new ArrayList<>(records);
        for (int user : users) {
            made.add(of(user));
        }
        return made;
    }

    /** Scattered numbers, as names are: neighbours in a database do not have neighbouring names. */
    private static EndUserRecord of(int user) {
        int name = user * 0x9E3779B1;
        String domain = user % 2 == 0 ? "@example.com" : "@partner.example.org";
        return EndUserRecord.of(
                "user-" + Integer.toHexString(name), "first.last-" + Integer.toHexString(name) + domain);
    }
}
