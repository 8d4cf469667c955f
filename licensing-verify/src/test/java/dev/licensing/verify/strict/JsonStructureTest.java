package dev.licensing.verify.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonStructureTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"b\":2,\"a\":null}",
                "{\"a\":null,\"a\":null}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"\\u0061\":1,\"\\u0061\":2}",
                "{\"o\":{\"a\":1,\"a\":2}}",
                "[{\"a\":1,\"a\":2}]",
                "{\"\":1,\"\":2}",
                "{\"/\":1,\"\\/\":2}",
                "{\"\ud83d\ude00\":1,\"\\ud83d\\ude00\":2}"
            })
    void a_member_that_stands_twice_is_refused_wherever_and_however_it_is_written(String text) {
        assertThat(Refusals.malformed(() -> StrictJson.parse("payload", text)).found())
                .contains("twice");
    }

    @Test
    void members_are_told_apart_by_their_exact_code_points() throws RefusedException {
        // Composed and decomposed, upper and lower case, the Kelvin sign: equal to some readers, not to this one
        assertThat(StrictJson.parse("payload", "{\"\u00e9\":1,\"e\u0301\":2,\"K\":3,\"k\":4,\"\u212a\":5}"))
                .isEqualTo(new Json.Members(Map.of(
                        "\u00e9",
                        new Json.Whole(1),
                        "e\u0301",
                        new Json.Whole(2),
                        "K",
                        new Json.Whole(3),
                        "k",
                        new Json.Whole(4),
                        "\u212a",
                        new Json.Whole(5))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[",
                "]",
                "{]",
                "[}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\" 1}",
                "{a:1}",
                "{1:1}",
                "{null:1}",
                "{,}",
                "{\"a\":1,}",
                "{,\"a\":1}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1;\"b\":2}",
                "[1,]",
                "[,1]",
                "[,]",
                "[1 2]",
                "[1",
                "{\"a\":1",
                "tru",
                "True",
                "TRUE",
                "truefalse",
                "nul",
                "NULL",
                "undefined",
                "fals",
                "/* */1",
                "1//",
                "#1",
                "[1]/**/",
                "\u00a01",
                "\u20281",
                "\u000b1",
                "\u000c1",
                "\u00851"
            })
    void what_is_no_json_is_refused(String text) {
        Refusals.malformed(() -> StrictJson.parse("payload", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}{}", "{} x", "{},", "{}\u0000", "1 2", "\"a\" \"b\"", "null null", "[]]", "{}}", "{}\ufeff"})
    void data_behind_the_document_is_refused(String text) {
        assertThat(Refusals.malformed(() -> StrictJson.parse("payload", text)).allowed())
                .contains("the end of the document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff{}", " \ufeff{}", "{\ufeff}", "{\"a\":\ufeff1}"})
    void a_byte_order_mark_inside_is_refused(String text) {
        Refusals.malformed(() -> StrictJson.parse("payload", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nesting_of_8_is_read_and_of_9_refused() throws RefusedException {
        assertThat(StrictJson.parse("payload", "[".repeat(8) + "]".repeat(8))).isInstanceOf(Json.Items.class);
        assertThat(StrictJson.parse("payload", "{\"a\":".repeat(8) + "1" + "}".repeat(8)))
                .isInstanceOf(Json.Members.class);
        assertThat(Refusals.malformed(() -> StrictJson.parse("payload", "[".repeat(9) + "]".repeat(9)))
                        .found())
                .isEqualTo("nesting over 8");
        assertThat(Refusals.malformed(() -> StrictJson.parse("payload", "{\"a\":".repeat(9) + "1" + "}".repeat(9)))
                        .found())
                .isEqualTo("nesting over 8");
    }

    @Test
    void a_million_open_brackets_are_refused_without_exhausting_the_stack() {
        Refusals.malformed(() -> StrictJson.parse("payload", "[".repeat(1_000_000)));
        Refusals.malformed(() -> StrictJson.parse("payload", "{\"a\":".repeat(1_000_000)));
    }

    @Test
    void the_four_white_space_characters_are_insignificant_between_tokens() throws RefusedException {
        assertThat(StrictJson.parse("payload", "\t\r\n { \"a\" : [ 1 , true , null ] } \t\r\n"))
                .isEqualTo(new Json.Members(Map.of(
                        "a", new Json.Items(List.of(new Json.Whole(1), new Json.Truth(true), new Json.Nothing())))));
    }

    @Test
    void what_was_found_is_shown_short_and_in_ascii() {
        String attack = "{\"\u001b[31m" + "\u202e".repeat(200) + "\":1,\"\u001b[31m" + "\u202e".repeat(200) + "\":1}";
        String found = Refusals.malformed(() -> StrictJson.parse("payload", attack.replace("\u001b", "\\u001b")))
                .found();
        assertThat(found).startsWith("the member ?[31m???").endsWith("...").hasSizeLessThan(90);
    }
}
