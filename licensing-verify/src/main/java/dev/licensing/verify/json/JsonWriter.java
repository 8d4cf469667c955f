package dev.licensing.verify.json;

import java.util.List;

/** Writes one JSON object of RFC 8259 without white space, its members in the order of the calls. */
public final class JsonWriter {
    private static final String HEXADECIMAL = "0123456789abcdef";

    private final StringBuilder json = new StringBuilder("{");

    public JsonWriter text(String name, String value) {
        StringBuilder member = member(name);
        quote(member, value);
        return this;
    }

    public JsonWriter whole(String name, long value) {
        member(name).append(value);
        return this;
    }

    public JsonWriter truth(String name, boolean value) {
        member(name).append(value);
        return this;
    }

    public JsonWriter object(String name, JsonWriter value) {
        member(name).append(value);
        return this;
    }

    /** A member whose value is JSON already. */
    public JsonWriter json(String name, String value) {
        member(name).append(value);
        return this;
    }

    public JsonWriter objects(String name, List<JsonWriter> values) {
        member(name).append('[');
        String comma = "";
        for (JsonWriter value : values) {
            json.append(comma).append(value);
            comma = ",";
        }
        json.append(']');
        return this;
    }

    public JsonWriter texts(String name, List<String> values) {
        member(name).append('[');
        String comma = "";
        for (String value : values) {
            quote(json.append(comma), value);
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

    private static void quote(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            appendEscaped(json, value.charAt(i));
        }
        json.append('"');
    }

    private static void appendEscaped(StringBuilder json, char symbol) {
        if (symbol < ' ') {
            json.append("\\u00").append(HEXADECIMAL.charAt(symbol >> 4)).append(HEXADECIMAL.charAt(symbol & 0xF));
            return;
        }
        if (symbol == '"' || symbol == '\\') {
            json.append('\\');
        }
        json.append(symbol);
    }
}
