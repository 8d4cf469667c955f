package dev.licensing.runtime.store.jdbc;

import java.io.IOException;
import java.util.Collection;

/** What can fail in a table, for an administrator. */
record Words(TableName table) {
    String cannotBe(String done, Collection<String> names) {
        return String.join(", ", names) + " cannot be " + done + " in the license store in table " + table;
    }

    String cannotBeListed() {
        return "the documents of the license store in table " + table + " cannot be listed";
    }

    String cannotBeLocked() {
        return "the license store in table " + table + " cannot be locked for a change";
    }

    String cannotBeUsed() {
        return "the table " + table + " of the license store cannot be used";
    }

    String cannotBeKept() {
        return "what was changed in the license store in table " + table + " cannot be kept";
    }

    String mayBeKept() {
        return "whether the license store in table " + table + " has kept what was changed is not known";
    }

    IOException trouble(String whatFailed, Exception failure) {
        return SqlTrouble.of(whatFailed, table, failure);
    }
}
