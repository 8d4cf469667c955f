package dev.licensing.core.usage;

/**
 * One user record of an environment, as far as end users are counted by it. Immutable.
 *
 * <p>White space around the login and the e-mail field is taken off; one that is blank is none.
 *
 * @param kind whose record it is
 * @param activity whether the user may use the environment
 * @param tenant which tenant of the environment it belongs to
 * @param login the name that the user signs in with; empty when there is none
 * @param emailField the e-mail field; empty when it is not filled in
 */
public record EndUserRecord(Kind kind, Activity activity, Tenant tenant, String login, String emailField) {
    /** Whose record it is. */
    public enum Kind {
        /** Somebody who uses what is built. */
        END_USER,
        /** Somebody who builds; developers do not count. */
        DEVELOPER,
        /** Somebody unknown; anonymous users are not counted, their concurrent sessions are. */
        ANONYMOUS
    }

    /** Whether the user may use the environment. */
    public enum Activity {
        /** The user may sign in. */
        ACTIVE,
        /** The user may not; only active users count. */
        INACTIVE
    }

    /** Which tenant of the environment a record belongs to. */
    public enum Tenant {
        /** The default tenant, where records of the same person are one user. */
        DEFAULT,
        /** Any other tenant, where each record counts. */
        OTHER
    }

    /** Takes off the white space around login and e-mail field. */
    public EndUserRecord {
        login = login.strip();
        emailField = emailField.strip();
    }

    /**
     * An active end user of the default tenant.
     *
     * @param login the name that the user signs in with; blank when there is none
     * @param emailField the e-mail field; blank when it is not filled in
     * @return the record
     */
    public static EndUserRecord of(String login, String emailField) {
        return new EndUserRecord(Kind.END_USER, Activity.ACTIVE, Tenant.DEFAULT, login, emailField);
    }

    /**
     * The same record of another kind.
     *
     * @param other the kind
     * @return a new record
     */
    public EndUserRecord with(Kind other) {
        return new EndUserRecord(other, activity, tenant, login, emailField);
    }

    /**
     * The same record, active or not.
     *
     * @param other the activity
     * @return a new record
     */
    public EndUserRecord with(Activity other) {
        return new EndUserRecord(kind, other, tenant, login, emailField);
    }

    /**
     * The same record in another tenant.
     *
     * @param other the tenant
     * @return a new record
     */
    public EndUserRecord with(Tenant other) {
        return new EndUserRecord(kind, activity, other, login, emailField);
    }

    /**
     * The record's e-mail: the e-mail field as it is, whatever it holds, else the login if that is an e-mail address: one
     * {@code @} with something before it and something after it, and no white space.
     *
     * @return the e-mail; empty when there is none
     */
    public String email() {
        return emailField.isEmpty() && isAddress(login) ? login : emailField;
    }

    /** Only records of active end users count, and only they say who is the same user. */
    boolean counts() {
        return kind == Kind.END_USER && activity == Activity.ACTIVE;
    }

    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        return at > 0 && at < text.length() - 1 && text.indexOf('@', at + 1) < 0 && !hasSpace(text);
    }

    private static boolean hasSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
