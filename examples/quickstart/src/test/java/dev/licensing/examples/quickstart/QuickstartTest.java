package dev.licensing.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Narrator narrator = new Narrator(new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void every_step_gives_what_it_should(@TempDir Path folder) throws IOException {
        new Quickstart(narrator, folder).tell();

        assertThat(narrator.allAsExpected()).as(story()).isTrue();
    }

    @Test
    void each_state_and_refusal_is_named_as_the_command_lines_name_it(@TempDir Path folder) throws IOException {
        new Quickstart(narrator, folder).tell();

        assertThat(story())
                .contains("state: Active", "state: Refused", "state: Expired")
                .contains("declined: wrong-slot-type", "declined: not-permitted", "declined: already-registered")
                .contains("code: bad-signature", "code: wrong-serial", "code: wrong-environment-type", "code: expired");
    }

    @Test
    void a_step_that_gives_something_else_is_marked_and_remembered() {
        narrator.step("A step");
        narrator.expect("state", "Active", "Refused");
        narrator.end();

        assertThat(narrator.allAsExpected()).isFalse();
        assertThat(story()).contains("should be Active").contains("1 checks did not give what they should");
    }

    private String story() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
