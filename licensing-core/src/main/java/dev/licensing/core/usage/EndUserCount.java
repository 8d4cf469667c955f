package dev.licensing.core.usage;

/**
 * How many end users there are, as licenses limit them. Immutable.
 *
 * <p>Active users count, and developers do not. Within the default tenants, records with the same e-mail or the same login, in
 * any case, are one user, and so are those that are the same as a third; elsewhere each record counts. A user is internal
 * when one record is: when its e-mail is in one of the internal domains, when it has no e-mail, or when no domains are
 * configured. Anonymous users are not counted; their concurrent sessions are a {@link PeakUse}.
 *
 * @param internal the internal users, at least 0
 * @param external the external users, at least 0
 */
public record EndUserCount(long internal, long external) {
    /**
     * Checks the bounds.
     *
     * @throws dev.licensing.core.InvalidValueException when a number is negative or has more than 16 digits
     */
    public EndUserCount {
        Amount.check("internal", internal);
        Amount.check("external", external);
    }

    /**
     * Counts the users of some records. The records may be those of several Production environments, one environment after
     * another: a person in several counts once toward the limit.
     *
     * <p>The records are read once, in any order, and not kept: the time is proportional to their number, and the memory to
     * the number of distinct e-mails and logins. Records of inactive users, developers and anonymous users tie no other
     * records together.
     *
     * @param records the user records, read once
     * @param domains the organization's own e-mail domains
     * @return the users
     */
    public static EndUserCount of(Iterable<EndUserRecord> records, InternalDomains domains) {
        EndUserCounter counter = new EndUserCounter(domains);
        for (EndUserRecord record : records) {
            counter.add(record);
        }
        return counter.count();
    }

    /**
     * All end users.
     *
     * @return the internal and the external ones
     */
    public long total() {
        return internal + external;
    }
}
