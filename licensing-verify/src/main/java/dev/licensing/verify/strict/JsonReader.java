package dev.licensing.verify.strict;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Typed access to the members of a JSON object; what is missing or of another type is refused by its full name. */
public final class JsonReader {
    private final Optional<JsonReader> parent;
    private final String name;
    private final Map<String, Json> members;

    private JsonReader(Optional<JsonReader> parent, String name, Map<String, Json> members) {
        this.parent = parent;
        this.name = name;
        this.members = members;
    }

    public static JsonReader of(String document, Json value) throws RefusedException {
        if (value instanceof Json.Members object) {
            return new JsonReader(Optional.empty(), document, object.byName());
        }
        throw RefusedException.malformed(document, value.shown(), "an object");
    }

    /** The full name of a member in messages, such as {@code payload.validity.from}: made only when there is one. */
    public String nameOf(String member) {
        return path() + "." + member;
    }

    private String path() {
        return parent.isPresent() ? parent.get().nameOf(name) : name;
    }

    public Set<String> names() {
        return members.keySet();
    }

    public boolean has(String member) {
        return members.containsKey(member);
    }

    /** For objects that have just these members: one more or one less is refused. */
    public void requireExactly(String... allowed) throws RefusedException {
        requireOnly(allowed);
        for (String member : allowed) {
            require(member);
        }
    }

    /** For objects that have no other members than these. */
    public void requireOnly(String... allowed) throws RefusedException {
        for (String name : members.keySet()) {
            if (!List.of(allowed).contains(name)) {
                throw RefusedException.malformed(path(), "the member " + name, "only " + String.join(", ", allowed));
            }
        }
    }

    public String text(String member) throws RefusedException {
        Json value = require(member);
        if (value instanceof Json.Text text) {
            return text.text();
        }
        throw notText(member, value);
    }

    public Optional<String> optionalText(String member) throws RefusedException {
        return has(member) ? Optional.of(text(member)) : Optional.empty();
    }

    public long whole(String member) throws RefusedException {
        Json value = require(member);
        if (value instanceof Json.Whole whole) {
            return whole.number();
        }
        throw RefusedException.malformed(nameOf(member), value.shown(), "a whole number");
    }

    public int number(String member) throws RefusedException {
        long number = whole(member);
        if (number != (int) number) {
            throw RefusedException.malformed(
                    nameOf(member), Long.toString(number), "a number up to " + Integer.MAX_VALUE);
        }
        return (int) number;
    }

    public boolean truth(String member) throws RefusedException {
        Json value = require(member);
        if (value instanceof Json.Truth truth) {
            return truth.isTrue();
        }
        throw RefusedException.malformed(nameOf(member), value.shown(), "true or false");
    }

    public Instant instant(String member) throws RefusedException {
        return StrictInstant.parse(nameOf(member), text(member));
    }

    public Optional<Instant> optionalInstant(String member) throws RefusedException {
        return has(member) ? Optional.of(instant(member)) : Optional.empty();
    }

    /** A member that must be there and may be {@code null}. */
    public Optional<Instant> nullableInstant(String member) throws RefusedException {
        return require(member) instanceof Json.Nothing ? Optional.empty() : Optional.of(instant(member));
    }

    public JsonReader object(String member) throws RefusedException {
        return child(member, require(member));
    }

    public List<JsonReader> objects(String member) throws RefusedException {
        List<JsonReader> objects = new ArrayList<>();
        for (Json item : items(member)) {
            objects.add(child(item(member, objects.size()), item));
        }
        return objects;
    }

    public List<String> texts(String member) throws RefusedException {
        List<String> texts = new ArrayList<>();
        for (Json item : items(member)) {
            if (!(item instanceof Json.Text text)) {
                throw notText(item(member, texts.size()), item);
            }
            texts.add(text.text());
        }
        return texts;
    }

    /** The value as it is, for members that may be of several types. */
    public Json require(String member) throws RefusedException {
        Json value = members.get(member);
        if (value == null) {
            throw RefusedException.malformed(nameOf(member), "missing", "a value");
        }
        return value;
    }

    private List<Json> items(String member) throws RefusedException {
        Json value = require(member);
        if (value instanceof Json.Items items) {
            return items.inOrder();
        }
        throw RefusedException.malformed(nameOf(member), value.shown(), "an array");
    }

    private JsonReader child(String member, Json value) throws RefusedException {
        if (value instanceof Json.Members object) {
            return new JsonReader(Optional.of(this), member, object.byName());
        }
        throw RefusedException.malformed(nameOf(member), value.shown(), "an object");
    }

    private static String item(String member, int position) {
        return member + "[" + position + "]";
    }

    private RefusedException notText(String member, Json value) {
        return RefusedException.malformed(nameOf(member), value.shown(), "text in quotes");
    }
}
