package dev.licensing.runtime.store.jdbc;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Says in words for an administrator what a database could not do, why, and what to do. */
final class SqlTrouble {
    private static final int LONGEST_TEXT = 300;
    private static final int DEEPEST = 10;
    /** A data source may tell its address, and with it a password. */
    private static final Pattern ADDRESS = Pattern.compile("jdbc:[^\\s\"]+");

    private static final Pattern SECRET =
            Pattern.compile("(?i)(password|passwd|pwd|secret|token)\\s*[=:]\\s*[^\\s;&,]+");

    private SqlTrouble() {}

    static IOException of(String whatFailed, TableName table, Exception failure) {
        IOException trouble = new IOException(whatFailed + ": " + reason(table, failure));
        if (isDiscreet(failure)) {
            trouble.initCause(failure);
        }
        return trouble;
    }

    private static String reason(TableName table, Exception failure) {
        if (failure instanceof Explained) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof InterruptedException) {
            return "the thread was interrupted; try again";
        }
        String text = text(failure);
        if (hasCause(failure, SocketTimeoutException.class)) {
            return "the database does not answer; check that it runs and the network to it, and try again";
        }
        String state = state(failure);
        String known = ofState(state, table, text);
        if (!known.isEmpty()) {
            return known;
        }
        if (failure instanceof SQLTransientConnectionException) {
            return "no connection to the database came in time (" + text
                    + "); check that it runs, or give the pool more connections";
        }
        return ofText(text, state);
    }

    private static String ofState(String state, TableName table, String text) {
        return switch (state) {
            case "28000", "28P01" ->
                "the database refuses the account (" + text + "); correct the user and the password of the data source";
            case "3D000", "90013", "90146", "90149" ->
                "there is no such database (" + text + "); create it, or correct the address in the data source";
            case "42501", "90040", "90096" ->
                "the account of the data source lacks a privilege (" + text
                        + "); let a database administrator grant it SELECT, INSERT, UPDATE and DELETE on " + table;
            case "42P01", "42S02", "42S03", "42S04", "3F000", "90079" ->
                "the table " + table
                        + " is gone; restore it from a backup, or restart this program to begin with an empty one";
            case "42703", "42S22", "42P10", "42804" ->
                "the table is not as the store needs it (" + text
                        + "); put it right as the documentation of the store has it";
            case "55P03", "HYT00" ->
                "another program holds it locked (" + text + "); end its transaction, and try again";
            default -> ofServer(state, text);
        };
    }

    private static String ofServer(String state, String text) {
        return switch (state) {
            case "57014" -> "the database took too long (" + text + "); look for what keeps it busy, and try again";
            case "25006", "90097" ->
                "the database is read-only (" + text
                        + "); lead the data source to the server that takes changes, or open it for writing";
            case "53100" -> full(text);
            case "53300" ->
                "the database takes no more connections (" + text + "); close some, or allow it more, and try again";
            case "40001", "40P01" ->
                "the database broke off one of two changes that waited for each other (" + text + "); try again";
            case "57P01", "57P02", "57P03", "25P03", "90020", "90067", "90098", "90121" -> away(text);
            default -> state.startsWith("08") ? away(text) : "";
        };
    }

    private static String full(String text) {
        return "the disk of the database is full (" + text + "); free some space and try again";
    }

    private static String away(String text) {
        return "the database cannot be reached or has ended the connection (" + text
                + "); check that it runs and the network to it, and try again";
    }

    private static String ofText(String text, String state) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("no space") || lower.contains("not enough space") || lower.contains("quota")) {
            return full(text);
        }
        return text + (state.isEmpty() ? "" : " (state " + state + ")")
                + "; look into the log of the database, and try again";
    }

    /** Pools wrap what their driver said. */
    static String state(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++, at = at.getCause()) {
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++, at = at.getCause()) {
            if (type.isInstance(at)) {
                return true;
            }
        }
        return false;
    }

    /** Its first line, without the statement that H2 shows and without what is secret. */
    static String text(Throwable failure) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.getClass().getSimpleName();
        }
        String line = message.strip().lines().findFirst().orElse("");
        int statement = line.indexOf("; SQL statement:");
        String cut = statement < 0 ? line : line.substring(0, statement);
        String hidden =
                SECRET.matcher(ADDRESS.matcher(cut).replaceAll("jdbc:...")).replaceAll("$1=...");
        return hidden.length() <= LONGEST_TEXT ? hidden : hidden.substring(0, LONGEST_TEXT) + "...";
    }

    /** Whoever logs a failure logs its causes, too. */
    private static boolean isDiscreet(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++, at = at.getCause()) {
            String message = String.valueOf(at.getMessage());
            if (ADDRESS.matcher(message).find() || SECRET.matcher(message).find()) {
                return false;
            }
        }
        return at == null;
    }

    /** A reason that says already what to do. */
    static final class Explained extends SQLException {
        private static final long serialVersionUID = 1L;

        Explained(String reasonAndRemedy) {
            super(reasonAndRemedy);
        }
    }
}
