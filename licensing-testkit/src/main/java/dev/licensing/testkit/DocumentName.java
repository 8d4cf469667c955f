package dev.licensing.testkit;

import dev.licensing.core.InvalidValueException;
import java.util.regex.Pattern;

/** The names that every store must take; a test shall fail on one that only this store would take. */
final class DocumentName {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,149}");

    private DocumentName() {}

    static String require(String name) {
        if (!ALLOWED.matcher(name).matches()) {
            throw new InvalidValueException(
                    "document name", name, "1 to 150 symbols of A-Z a-z 0-9 . _ -, the first a letter or digit");
        }
        return name;
    }
}
