package dev.licensing.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CompactJsonTest {
    @Test
    void an_object_comes_on_one_line_with_its_numbers_as_they_were() throws InvalidJsonException {
        String json =
                "\r\n{ \"b\" : [1.0, 1e400, -0, 12345678901234567890],\n\"a\": {\"x\": null, \"y\": [true, false]},"
                        + " \"ü\": \"\\ud800\\n\" } ";
        assertThat(CompactJson.of(json.getBytes(StandardCharsets.UTF_8)))
                .hasToString("{\"b\":[1.0,1e400,-0,12345678901234567890],\"a\":{\"x\":null,\"y\":[true,false]},"
                        + "\"\\u00FC\":\"\\uD800\\n\"}");
    }

    @Test
    void what_is_not_one_object_is_refused_in_words() {
        assertInvalid("", "it is not a JSON object");
        assertInvalid("[]", "it is not a JSON object");
        assertInvalid("{}{}", "there is more behind the JSON object");
        assertInvalid("{\"a\":1,\"a\":2}", "it is not well-formed JSON: ");
        assertInvalid("{\"a\":", "it is not well-formed JSON: ");
        assertInvalid("{\"a\":".repeat(5_000), "it is not well-formed JSON: ");
    }

    @Test
    void text_in_another_encoding_is_refused() {
        assertThatThrownBy(() -> CompactJson.of("{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("it is not text in UTF-8");
        assertThatThrownBy(() -> CompactJson.of("{\"a\":1}".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(InvalidJsonException.class);
    }

    @Property
    void any_bytes_are_an_object_or_refused(@ForAll byte[] bytes) {
        try {
            assertThat(CompactJson.of(bytes).toString()).startsWith("{").doesNotContain("\n");
        } catch (InvalidJsonException e) {
            assertThat(e).hasMessageContaining(" ");
        }
    }

    private static void assertInvalid(String json, String message) {
        assertThatThrownBy(() -> CompactJson.of(json))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageStartingWith(message);
    }
}
