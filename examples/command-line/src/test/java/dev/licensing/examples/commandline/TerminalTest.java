package dev.licensing.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void the_password_of_private_keys_comes_from_the_environment() {
        assertThat(with(Map.of()).keyPassword()).isEmpty();
        assertThat(with(Map.of("LICENSE_KEY_PASSWORD", "pw")).keyPassword()).hasValue("pw".toCharArray());
    }

    @Test
    void an_empty_password_is_a_mistake_and_not_a_key_in_clear() {
        Terminal terminal = with(Map.of("LICENSE_KEY_PASSWORD", ""));
        assertThatThrownBy(terminal::keyPassword)
                .isInstanceOf(WrongUsageException.class)
                .hasMessageContaining("LICENSE_KEY_PASSWORD is set but empty");
    }

    private static Terminal with(Map<String, String> environment) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Terminal(nowhere, nowhere, environment, Clock.systemUTC());
    }
}
