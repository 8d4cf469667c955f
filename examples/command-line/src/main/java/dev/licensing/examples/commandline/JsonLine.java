package dev.licensing.examples.commandline;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * One JSON object (RFC 8259) on one line, its members in the order of the calls. It is pure ASCII, so that no console's
 * encoding can spoil it.
 */
public final class JsonLine {
    static final JsonFactory FACTORY =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final JsonGenerator json;

    private JsonLine(JsonGenerator json) {
        this.json = json;
    }

    static String of(Consumer<JsonLine> members) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            members.accept(new JsonLine(json));
            json.writeEndObject();
        }
        return text.toString();
    }

    /**
     * Adds a text.
     *
     * @param name the member
     * @param value its value
     * @return this object
     */
    public JsonLine text(String name, String value) {
        json.writeStringProperty(name, value);
        return this;
    }

    /**
     * Adds a text or null.
     *
     * @param name the member
     * @param value its value; null is written when it is empty
     * @return this object
     */
    public JsonLine text(String name, Optional<String> value) {
        return value.isPresent() ? text(name, value.get()) : missing(name);
    }

    /**
     * Adds null.
     *
     * @param name the member
     * @return this object
     */
    public JsonLine missing(String name) {
        json.writeNullProperty(name);
        return this;
    }

    /**
     * Adds a whole number.
     *
     * @param name the member
     * @param value its value
     * @return this object
     */
    public JsonLine number(String name, long value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    /**
     * Adds a truth value.
     *
     * @param name the member
     * @param value its value
     * @return this object
     */
    public JsonLine truth(String name, boolean value) {
        json.writeBooleanProperty(name, value);
        return this;
    }

    /**
     * Adds an array of texts.
     *
     * @param name the member
     * @param values its elements
     * @return this object
     */
    public JsonLine texts(String name, Collection<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
        return this;
    }

    /**
     * Adds an object of texts.
     *
     * @param name the member
     * @param members its members in their order
     * @return this object
     */
    public JsonLine object(String name, Map<String, String> members) {
        json.writeObjectPropertyStart(name);
        members.forEach(json::writeStringProperty);
        json.writeEndObject();
        return this;
    }

    /**
     * Adds an array of objects.
     *
     * @param name the member
     * @param items one for each object
     * @param members writes one object
     * @param <T> what the objects are made from
     * @return this object
     */
    public <T> JsonLine objects(String name, Collection<T> items, BiConsumer<JsonLine, T> members) {
        json.writeArrayPropertyStart(name);
        for (T item : items) {
            json.writeStartObject();
            members.accept(this, item);
            json.writeEndObject();
        }
        json.writeEndArray();
        return this;
    }

    /**
     * Adds JSON that is there already.
     *
     * @param name the member
     * @param value its value
     * @return this object
     */
    public JsonLine json(String name, CompactJson value) {
        json.writeName(name);
        json.writeRawValue(value.text());
        return this;
    }
}
