package dev.licensing.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonLineTest {
    @Test
    void members_stand_in_the_order_of_the_calls() {
        String line = JsonLine.of(json -> json.text("b", "x")
                .text("a", Optional.empty())
                .missing("m")
                .number("n", 7)
                .truth("t", true)
                .texts("list", List.of("1", "2"))
                .object("o", Map.of("k", "v"))
                .objects("items", List.of(1, 2), (item, number) -> item.number("i", number)));
        assertThat(line)
                .isEqualTo("{\"b\":\"x\",\"a\":null,\"m\":null,\"n\":7,\"t\":true,\"list\":[\"1\",\"2\"],"
                        + "\"o\":{\"k\":\"v\"},\"items\":[{\"i\":1},{\"i\":2}]}");
    }

    @Property
    void any_text_becomes_one_line_of_ascii(@ForAll String text) throws InvalidJsonException {
        String line = JsonLine.of(json -> json.text("text", text));
        assertThat(line.chars()).allMatch(symbol -> symbol >= ' ' && symbol <= 0x7F);
        assertThat(CompactJson.of(line)).hasToString(line);
    }
}
