package dev.licensing.runtime.server;

import dev.licensing.core.InvalidValueException;

/** The name of a server among those with the same store: it is part of the names of documents. */
public final class ServerName {
    private static final int LONGEST = 60;

    private ServerName() {}

    public static String require(String name) {
        boolean allowed = !name.isEmpty() && name.length() <= LONGEST;
        for (int i = 0; allowed && i < name.length(); i++) {
            char symbol = name.charAt(i);
            boolean letter = (symbol >= 'A' && symbol <= 'Z') || (symbol >= 'a' && symbol <= 'z');
            allowed = letter || (symbol >= '0' && symbol <= '9') || symbol == '.' || symbol == '_' || symbol == '-';
        }
        if (!allowed) {
            throw new InvalidValueException("serverName", name, "1 to " + LONGEST + " symbols of A-Z a-z 0-9 . _ -");
        }
        return name;
    }
}
