package dev.licensing.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryPartFailsTest {
    @ParameterizedTest
    @EnumSource(Part.class)
    void a_part_that_fails_is_named_and_no_other(Part part) {
        Round round = new Round(HangingReader.quick(), new HashMap<>(), 0);

        round.fail(part, "failed");

        String shown = round.facts().toString();
        assertThat(shown).contains(part.words() + ": unreadable, failed");
        assertThat(shown.split("timed out after 0 s", -1)).hasSize(Part.values().length);
    }
}
