package dev.licensing.examples.licensetool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CodeCommandTest {
    private static final String SERIAL = Tree.SERIAL.text();

    @Test
    void a_valid_code_is_told_by_its_kind_and_canonical_form() {
        assertThat(Session.json("code", SERIAL.toLowerCase(Locale.ROOT)).out())
                .isEqualTo("{\"kind\":\"serial-number\",\"canonical\":\"" + SERIAL
                        + "\",\"valid\":true,\"suggestion\":null}\n");
        JsonNode code =
                Session.json("code", Vendor.ACTIVATION_CODE.replace('.', ' ')).answer(0);
        assertThat(code.get("kind").asString()).isEqualTo("activation-code");
        assertThat(code.get("canonical").asString()).isEqualTo(Vendor.ACTIVATION_CODE);
    }

    @Test
    void a_mistyped_code_is_refused_with_a_suggestion() {
        String mistyped = (SERIAL.charAt(0) == '5' ? "6" : "5") + SERIAL.substring(1);
        JsonNode code = Session.json("code", mistyped).answer(1);
        assertThat(code.get("kind").isNull()).isTrue();
        assertThat(code.get("canonical").isNull()).isTrue();
        assertThat(code.get("valid").asBoolean()).isFalse();
        assertThat(code.get("suggestion").asString()).isEqualTo(SERIAL);
        assertThat(code.get("code").asString()).isEqualTo("invalid-code");
        assertThat(code.get("message").asString()).contains("mistyped");
    }

    @Test
    void an_unknown_version_is_refused_although_its_check_holds() {
        JsonNode code = Session.json("code", "012-345-678-9ab-cde-fgh-jkm-7ka").answer(1);
        assertThat(code.get("kind").asString()).isEqualTo("serial-number");
        assertThat(code.get("canonical").asString()).isEqualTo("012-345-678-9AB-CDE-FGH-JKM-7KA");
        assertThat(code.get("valid").asBoolean()).isFalse();
        assertThat(code.get("code").asString()).isEqualTo("unsupported-version");

        JsonNode zero = Session.json("code", "012.345.678.9AB.CDE.FGH.JKM.G25").answer(1);
        assertThat(zero.get("kind").asString()).isEqualTo("activation-code");
        assertThat(zero.get("code").asString()).isEqualTo("unsupported-version");
    }

    @Test
    void nonsense_is_refused_without_a_suggestion() {
        JsonNode code = Session.json("code", "").answer(1);
        assertThat(code.get("suggestion").isNull()).isTrue();
        assertThat(code.get("code").asString()).isEqualTo("invalid-code");
    }

    @Test
    void people_get_the_same_in_words() {
        Session valid = Session.run("code", SERIAL);
        assertThat(valid.exit()).isZero();
        assertThat(valid.out().lines())
                .containsExactly("Valid:      yes", "Kind:       serial number", "Canonical:  " + SERIAL);
        Session invalid = Session.run("code", "\u001b[2J");
        assertThat(invalid.exit()).isEqualTo(1);
        assertThat(invalid.out()).contains("Valid:  no", "Code:   invalid-code").doesNotContain("\u001b");
    }
}
