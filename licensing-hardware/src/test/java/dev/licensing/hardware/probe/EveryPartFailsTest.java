package dev.licensing.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryPartFailsTest {
    @ParameterizedTest
    @EnumSource(Part.class)
    void a_part_that_fails_is_named_and_no_other(Part part) {
        Answers answers = new Answers("late");

        answers.fail(part, "failed");

        String shown = answers.facts().toString();
        assertThat(shown).contains("Fact[source=" + part.words() + ", reading=Unreadable[reason=failed]]");
        assertThat(shown.split("reason=late", -1)).hasSize(Part.values().length);
    }
}
