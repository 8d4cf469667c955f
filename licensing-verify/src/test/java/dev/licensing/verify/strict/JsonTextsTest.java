package dev.licensing.verify.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextsTest {
    @ParameterizedTest
    @CsvSource({
        "C080, overlong NUL",
        "C0AF, overlong slash",
        "C1BF, overlong of two bytes",
        "E08080, overlong NUL of three bytes",
        "E080AF, overlong slash of three bytes",
        "F08080AF, overlong slash of four bytes",
        "EDA080, high surrogate",
        "EDBFBF, low surrogate",
        "EDA080EDB080, surrogate pair (CESU-8)",
        "F4908080, beyond U+10FFFF",
        "F8888080AF, five bytes",
        "FF, no UTF-8 byte",
        "80, lone continuation",
        "C3, cut short",
        "E282, cut short after two bytes"
    })
    void malformed_utf8_is_refused(String bytes, String what) {
        assertThat(Refusals.malformed(() -> StrictJson.parse("payload", quoted(bytes))))
                .as(what)
                .extracting(defect -> defect.field() + " " + defect.allowed())
                .isEqualTo("payload UTF-8 text");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE", "UTF-32"})
    void utf16_and_utf32_are_refused(String charset) throws Exception {
        byte[] bytes = "{\"a\":1}".getBytes(charset);
        Refusals.malformed(() -> StrictJson.parse("payload", bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud800",
                "\\uDFFF",
                "\\ud800x",
                "\\ud800\\n",
                "\\ud800\\u0041",
                "\\ud800\\ud800",
                "\\udc00\\ud800",
                "\\ud83d\\",
                "\\ud83d\\ude0",
                "\\ud83d\\x"
            })
    void lone_surrogates_by_escapes_are_refused(String escaped) {
        Refusals.malformed(() -> StrictJson.parse("payload", "\"" + escaped + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udfff", "x\ud800", "\udc00\ud800", "\ud83d" + "\\ude00", "\\ud83d" + "\ude00"})
    void lone_surrogates_in_text_that_was_never_bytes_are_refused(String raw) {
        Refusals.malformed(() -> StrictJson.parse("payload", "\"" + raw + "\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\x41",
                "\\'",
                "\\a",
                "\\v",
                "\\0",
                "\\U0041",
                "\\u",
                "\\u004",
                "\\u00g1",
                "\\u+041",
                "\\u 041",
                "\\u-041",
                "\\u006\u0661",
                "\\",
                "a\tb",
                "a\nb",
                "a\rb",
                "\u0000",
                "\u001f"
            })
    void other_escapes_and_raw_control_characters_are_refused(String content) {
        Refusals.malformed(() -> StrictJson.parse("payload", "\"" + content + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a'", "a", "\"a", "a\"", "\"a\"b", "\"\"\"\""})
    void text_is_in_double_quotes_from_end_to_end(String text) {
        Refusals.malformed(() -> StrictJson.parse("payload", text));
    }

    @Test
    void every_escape_of_the_rfc_is_read() throws RefusedException {
        assertThat(StrictJson.parse("payload", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u00e9\\uD83D\\uDE00\""))
                .isEqualTo(new Json.Text("\"\\/\b\f\n\r\tA\u00e9\ud83d\ude00"));
    }

    @Test
    void text_of_all_planes_is_read_as_it_stands() throws RefusedException {
        String text = "\u007f\u0080\u07ff\u0800\ud7ff\ue000\ufeff\uffff\ud800\udc00\udbff\udfff";
        assertThat(StrictJson.parse("payload", ("\"" + text + "\"").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Json.Text(text));
    }

    private static byte[] quoted(String hex) {
        ByteArrayOutputStream quoted = new ByteArrayOutputStream();
        quoted.write('"');
        quoted.writeBytes(HexFormat.of().parseHex(hex));
        quoted.write('"');
        return quoted.toByteArray();
    }
}
