package dev.licensing.core.license.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.license.Servers;
import dev.licensing.core.license.facts.FarmFacts.OtherController;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FarmFactsTest {
    @Test
    void each_fact_is_added_without_losing_the_others() {
        OtherController other = new OtherController("app-2", Optional.empty());
        FarmFacts expected = new FarmFacts(Optional.of(Servers.REGISTERED), Optional.of(other));
        assertThat(FarmFacts.NONE.withPinnedKeyOf(Servers.REGISTERED).withOtherController(other))
                .isEqualTo(expected);
        assertThat(FarmFacts.NONE.withOtherController(other).withPinnedKeyOf(Servers.REGISTERED))
                .isEqualTo(expected);
    }

    @Test
    void another_controller_has_a_name_that_is_safe_to_show() {
        assertThatThrownBy(() -> new OtherController("app\u001b[2J", Optional.empty()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("otherController.name: \"app?[2J\" is not allowed");
    }
}
