package dev.licensing.examples.commandline;

import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** A JSON object from elsewhere, brought on one line: its members, their order and its numbers stay as they were. */
public final class CompactJson {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String text;

    private CompactJson(String text) {
        this.text = text;
    }

    /**
     * Reads one object.
     *
     * @param utf8 JSON in UTF-8, which may be anything
     * @return the object on one line
     * @throws InvalidJsonException when it is not one well-formed JSON object with each member once
     */
    public static CompactJson of(byte[] utf8) throws InvalidJsonException {
        try {
            return of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new InvalidJsonException("it is not text in UTF-8");
        }
    }

    /**
     * Reads one object.
     *
     * @param json the text, which may be anything
     * @return the object on one line
     * @throws InvalidJsonException when it is not one well-formed JSON object with each member once
     */
    public static CompactJson of(String json) throws InvalidJsonException {
        StringWriter line = new StringWriter();
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), json);
                JsonGenerator out = JsonLine.FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidJsonException("it is not a JSON object");
            }
            copyObject(in, out);
            if (in.nextToken() != null) {
                throw new InvalidJsonException("there is more behind the JSON object");
            }
        } catch (JacksonException e) {
            throw new InvalidJsonException("it is not well-formed JSON: " + e.getOriginalMessage());
        }
        return new CompactJson(line.toString());
    }

    String text() {
        return text;
    }

    private static void copyObject(JsonParser in, JsonGenerator out) {
        int depth = 0;
        do {
            JsonToken token = in.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token.isNumeric()) {
                // Through a number type, 1.0 or 1e400 would become another text
                out.writeNumber(in.getString());
            } else {
                out.copyCurrentEvent(in);
            }
        } while (depth > 0 && in.nextToken() != null);
    }

    /** The object on one line. */
    @Override
    public String toString() {
        return text;
    }
}
