package dev.licensing.examples.vendortool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.activation.ActivationCode;
import org.junit.jupiter.api.Test;

class ActivationCodeCommandTest {
    @Test
    void an_activation_code_is_new_each_time() {
        String code =
                Session.json("activation-code").answer(0).get("activationCode").asString();
        assertThat(ActivationCode.parse(code)).hasToString(code);
        assertThat(Session.run("activation-code").out().strip())
                .hasSameSizeAs(code)
                .isNotEqualTo(code);
    }
}
