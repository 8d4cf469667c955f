package dev.licensing.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A signed file taken apart, to be put together again differently: its first block, and what follows it.
 *
 * @param label what the armor says it is
 * @param jws the envelope
 * @param rest the blocks behind the first one
 */
record JwsFile(String label, ObjectNode jws, String rest) {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z ]+)-----\n([A-Za-z0-9+/=\n]+)-----END \\1-----\n(.*)", Pattern.DOTALL);
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final String PAYLOAD = "payload";

    static JwsFile read(byte[] file) {
        Matcher block = BLOCK.matcher(new String(file, StandardCharsets.ISO_8859_1));
        if (!block.matches()) {
            throw notSigned("no armored block of base64", null);
        }
        byte[] content = Base64.getMimeDecoder().decode(block.group(2));
        try {
            return new JwsFile(block.group(1), (ObjectNode) MAPPER.readTree(content), block.group(3));
        } catch (JacksonException e) {
            throw notSigned("no JSON in its armor", e);
        }
    }

    byte[] toFile() {
        String base64 = LINES.encodeToString(MAPPER.writeValueAsBytes(jws));
        String text = "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n" + rest;
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same file with another payload under the same signatures. */
    JwsFile withPayload(UnaryOperator<JsonNode> change) {
        byte[] payload = Base64.getUrlDecoder().decode(jws.get(PAYLOAD).asString());
        byte[] other = MAPPER.writeValueAsBytes(change.apply(MAPPER.readTree(payload)));
        ObjectNode copy = jws.deepCopy();
        copy.put(PAYLOAD, Base64.getUrlEncoder().withoutPadding().encodeToString(other));
        return new JwsFile(label, copy, rest);
    }

    ArrayNode signatures() {
        return (ArrayNode) jws.get("signatures");
    }

    JwsFile withSignatures(ArrayNode others) {
        ObjectNode copy = jws.deepCopy();
        copy.set("signatures", others);
        return new JwsFile(label, copy, rest);
    }

    static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }

    private static IllegalArgumentException notSigned(
            String found, @org.jspecify.annotations.Nullable JacksonException cause) {
        return new IllegalArgumentException(
                "file: found " + found + ", allowed is a signed file as its vendor has written it", cause);
    }
}
