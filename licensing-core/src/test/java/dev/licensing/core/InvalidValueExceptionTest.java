package dev.licensing.core;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class InvalidValueExceptionTest {
    @Test
    void the_message_names_the_field_what_was_there_and_what_is_allowed() {
        InvalidValueException refusal = new InvalidValueException("validity.graceDays", "-1", "0 to 3650");
        assertThat(refusal).hasMessage("validity.graceDays: \"-1\" is not allowed; allowed is 0 to 3650");
        assertThat(refusal.field()).isEqualTo("validity.graceDays");
        assertThat(refusal.found()).isEqualTo("-1");
        assertThat(refusal.allowed()).isEqualTo("0 to 3650");
    }

    @Test
    void what_was_there_is_cut_after_80_characters() {
        assertThat(refused("x".repeat(80)).found()).isEqualTo("x".repeat(80));
        assertThat(refused("x".repeat(81)).found()).isEqualTo("x".repeat(80) + "...");
    }

    @Test
    void characters_that_could_forge_a_line_or_drive_a_terminal_become_question_marks() {
        assertThat(refused("a\nb\u001b[2J\u007f\u00e9\u202e~ ").found()).isEqualTo("a?b?[2J???~ ");
    }

    @Property(tries = 300)
    void whatever_was_there_the_message_is_bounded_and_printable(@ForAll @StringLength(max = 300) String found) {
        InvalidValueException refusal = refused(found);
        assertThat(refusal.found()).hasSizeLessThanOrEqualTo(83).matches("[ -~]*");
        assertThat(refusal.getMessage()).hasSizeLessThanOrEqualTo(134).matches("[ -~]*");
    }

    private static InvalidValueException refused(String found) {
        return new InvalidValueException("field", found, "something else");
    }
}
