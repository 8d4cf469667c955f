package dev.licensing.core.usage;

import dev.licensing.core.usage.EndUserRecord.Activity;
import dev.licensing.core.usage.EndUserRecord.Kind;
import dev.licensing.core.usage.EndUserRecord.Tenant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts end users as one would with pencil and paper: from each record to all records that are the same user. */
final class NaiveCount {
    private final List<EndUserRecord> records;
    private final Set<String> domains;

    private NaiveCount(List<EndUserRecord> records, Set<String> domains) {
        this.records = records.stream()
                .filter(record -> record.kind() == Kind.END_USER && record.activity() == Activity.ACTIVE)
                .toList();
        this.domains = domains;
    }

    static EndUserCount of(List<EndUserRecord> records, Set<String> domains) {
        return new NaiveCount(records, domains).count();
    }

    private EndUserCount count() {
        Set<Integer> seen = new HashSet<>();
        long internal = 0;
        long external = 0;
        for (int i = 0; i < records.size(); i++) {
            if (!seen.contains(i)) {
                Set<Integer> user = reachableFrom(i);
                seen.addAll(user);
                boolean isInternal = user.stream().anyMatch(record -> isInternal(records.get(record)));
                internal += isInternal ? 1 : 0;
                external += isInternal ? 0 : 1;
            }
        }
        return new EndUserCount(internal, external);
    }

    private Set<Integer> reachableFrom(int first) {
        Set<Integer> reached = new HashSet<>(Set.of(first));
        Deque<Integer> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            EndUserRecord record = records.get(open.pop());
            IntStream.range(0, records.size())
                    .filter(other -> areSame(record, records.get(other)) && reached.add(other))
                    .forEach(open::push);
        }
        return reached;
    }

    private static boolean areSame(EndUserRecord one, EndUserRecord other) {
        return one.tenant() == Tenant.DEFAULT
                && other.tenant() == Tenant.DEFAULT
                && (match(email(one), email(other)) || match(one.login(), other.login()));
    }

    private static boolean match(String one, String other) {
        return !one.isBlank() && one.trim().equalsIgnoreCase(other.trim());
    }

    private static String email(EndUserRecord record) {
        if (!record.emailField().isBlank()) {
            return record.emailField();
        }
        return record.login().trim().matches("[^@\\s]+@[^@\\s]+") ? record.login() : "";
    }

    private boolean isInternal(EndUserRecord record) {
        String email = email(record).trim();
        return domains.isEmpty()
                || email.isEmpty()
                || domains.stream().anyMatch(domain -> email.matches("(?iu).*@\\Q" + domain + "\\E"));
    }
}
