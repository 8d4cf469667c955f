package dev.licensing.core.usage;

import dev.licensing.core.grouping.UserGroups;

/** Counts end users record by record. Mutable, for one thread. */
final class EndUserCounter {
    private final InternalDomains domains;
    private final UserGroups groups = new UserGroups();
    private long internalAlone;
    private long externalAlone;

    EndUserCounter(InternalDomains domains) {
        this.domains = domains;
    }

    void add(EndUserRecord record) {
        if (record.counts()) {
            addUser(record.tenant(), record.email(), record.login());
        }
    }

    EndUserCount count() {
        long internal = groups.internalUsers();
        return new EndUserCount(internalAlone + internal, externalAlone + groups.users() - internal);
    }

    /** How many words are held: what the memory is proportional to. */
    long capacity() {
        return groups.capacity();
    }

    private void addUser(EndUserRecord.Tenant tenant, String email, String login) {
        boolean isInternal = domains.holds(email);
        boolean hasKey = !email.isEmpty() || !login.isEmpty();
        if (tenant == EndUserRecord.Tenant.DEFAULT && hasKey) {
            groups.add(email, login, isInternal);
        } else if (isInternal) {
            internalAlone++;
        } else {
            externalAlone++;
        }
    }
}
