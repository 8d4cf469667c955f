package dev.licensing.verify.strict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictBase64Test {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AB",
                "AAB",
                "QQ==",
                "QUI=",
                "QQ=",
                "Q",
                "QUJDR",
                "=",
                "QU JD",
                "QUJD\n",
                " QUJD",
                "QUJD\r\n",
                "QU+D",
                "QU/D",
                "QU.D",
                "QU\u0000D",
                "QU\u00c1D",
                "QU\u212aD",
                "QUJD\uff21",
                "\ud83d\ude00QUI",
                "Q\u0141JD"
            })
    void base64url_that_does_not_re_encode_to_itself_is_refused(String text) {
        assertThat(Refusals.malformed(() -> StrictBase64.decodeUrl("envelope.payload", text)))
                .extracting(defect -> defect.field() + ": " + defect.found())
                .isEqualTo("envelope.payload: not canonical base64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QQ",
                "QUI",
                "QR==",
                "QUJ=",
                "QQ=",
                "QQ===",
                "QUJD=",
                "Q",
                "=",
                "QQ==QQ==",
                "QU JD",
                "QUJD\n",
                "QUJD\t",
                "QU-D",
                "QU_D",
                "QU.D",
                "QU\u0000D",
                "QU\u00c1D"
            })
    void base64_that_does_not_re_encode_to_itself_is_refused(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Refusals.malformed(() -> StrictBase64.decodeStandard("armor", bytes)))
                .extracting(defect -> defect.field() + ": " + defect.found())
                .isEqualTo("armor: not canonical base64");
    }

    @Property
    void any_bytes_read_back(@ForAll byte[] bytes) throws RefusedException {
        assertThat(StrictBase64.decodeUrl("x", StrictBase64.encodeUrl(bytes))).isEqualTo(bytes);
        assertThat(StrictBase64.decodeStandard("x", Base64.getEncoder().encode(bytes)))
                .isEqualTo(bytes);
    }

    @Property
    void whatever_is_read_is_the_one_text_of_its_bytes(
            @ForAll @Chars({'A', 'B', 'Q', 'g', '-', '_', '+', '/', '='}) @CharRange(from = 'y', to = '{')
                    String text) {
        try {
            assertThat(StrictBase64.encodeUrl(StrictBase64.decodeUrl("x", text)))
                    .isEqualTo(text);
        } catch (RefusedException e) {
            assertThat(Refusals.malformed(e.refusal()).field()).isEqualTo("x");
        }
    }

    @Property
    void whatever_is_read_of_the_armor_is_the_one_text_of_its_bytes(
            @ForAll @Chars({'A', 'B', 'Q', 'g', '-', '+', '/', '=', '\n'}) @CharRange(from = 'y', to = '{')
                    String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        try {
            assertThat(Base64.getEncoder().encode(StrictBase64.decodeStandard("x", bytes)))
                    .isEqualTo(bytes);
        } catch (RefusedException e) {
            assertThat(Refusals.malformed(e.refusal()).field()).isEqualTo("x");
        }
    }
}
