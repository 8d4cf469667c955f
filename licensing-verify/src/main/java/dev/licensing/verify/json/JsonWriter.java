package dev.licensing.verify.statement;

import java.util.List;

/** Writes one JSON object without white space, its members in the order of the calls. */
final class CompactJson {
    private final StringBuilder json = new StringBuilder("{");

    CompactJson text(String name, String value) {
        member(name).append('"');
        for (int i = 0; i < value.length(); i++) {
            appendEscaped(value.charAt(i));
        }
        json.append('"');
        return this;
    }

    CompactJson whole(String name, long value) {
        member(name).append(value);
        return this;
    }

    /** A member whose value is JSON already. */
    CompactJson json(String name, String value) {
        member(name).append(value);
        return this;
    }

    CompactJson objects(String name, List<CompactJson> values) {
        member(name).append('[');
        String comma = "";
        for (CompactJson value : values) {
            json.append(comma).append(value);
            comma = ",";
        }
        json.append(']');
        return this;
    }

    /** The object; it stays open for more members. */
    @Override
    public String toString() {
        return json + "}";
    }

    private StringBuilder member(String name) {
        return json.append(json.length() == 1 ? "\"" : ",\"").append(name).append("\":");
    }

    /** Control characters need an escape too, but no statement may hold one. */
    private void appendEscaped(char symbol) {
        if (symbol == '"' || symbol == '\\') {
            json.append('\\');
        }
        json.append(symbol);
    }
}
