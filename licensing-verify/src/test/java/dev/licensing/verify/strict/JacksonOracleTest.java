package dev.licensing.verify.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jackson is the oracle: what is read here, Jackson reads too, and as the same value. */
class JacksonOracleTest {
    private static final JsonMapper LENIENT = JsonMapper.shared();
    private static final JsonMapper STRICTER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Property
    void both_read_the_same_tree_of_well_formed_json(@ForAll("documents") JsonDocument document)
            throws RefusedException {
        byte[] bytes = document.text().getBytes(StandardCharsets.UTF_8);
        assertThat(StrictJson.parse("payload", bytes)).isEqualTo(document.tree());
        assertThat(treeOf(STRICTER.readTree(bytes))).isEqualTo(document.tree());
    }

    @Property
    void what_is_accepted_after_damage_jackson_accepts_with_the_same_value(
            @ForAll("documents") JsonDocument document, @ForAll("damages") Damage damage) {
        byte[] damaged = damage.of(document.text().getBytes(StandardCharsets.UTF_8));
        Json read;
        try {
            read = StrictJson.parse("payload", damaged);
        } catch (RefusedException e) {
            return;
        }
        assertThat(treeOf(STRICTER.readTree(damaged))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "1.0", "1e3", "-0", "12345678901234567", "\"\\ud800\""})
    void what_jackson_shrugs_at_is_refused(String text) {
        assertThat(LENIENT.readTree(text)).isNotNull();
        Refusals.malformed(() -> StrictJson.parse("payload", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void encodings_that_jackson_detects_are_refused(String charset) throws Exception {
        byte[] bytes = "{\"a\":1}".getBytes(charset);
        assertThat(LENIENT.readTree(bytes).path("a").asInt()).isEqualTo(1);
        Refusals.malformed(() -> StrictJson.parse("payload", bytes));
    }

    @Provide
    Arbitrary<JsonDocument> documents() {
        return JsonDocument.arbitrary();
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Damage.arbitrary();
    }

    private static Json treeOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> members(node);
            case ARRAY -> items(node);
            case STRING -> new Json.Text(node.stringValue());
            case NUMBER -> new Json.Whole(node.bigIntegerValue().longValueExact());
            case BOOLEAN -> new Json.Truth(node.booleanValue());
            case NULL -> new Json.Nothing();
            default -> throw new AssertionError("no JSON value: " + Arrays.asList(node));
        };
    }

    private static Json members(JsonNode node) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            members.put(member.getKey(), treeOf(member.getValue()));
        }
        return new Json.Members(members);
    }

    private static Json items(JsonNode node) {
        List<Json> items = new ArrayList<>();
        for (JsonNode item : node) {
            items.add(treeOf(item));
        }
        return new Json.Items(items);
    }
}
