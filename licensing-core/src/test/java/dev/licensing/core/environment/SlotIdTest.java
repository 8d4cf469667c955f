package dev.licensing.core.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SlotIdTest {
    @Property(tries = 200)
    void what_is_written_is_read_again(
            @ForAll @StringLength(min = 1, max = 100) @Chars({'A', 'z', '0', '.', '_', '-'}) String text) {
        assertThat(SlotId.parse(text).toString()).isEqualTo(text);
        assertThat(SlotId.parse(SlotId.parse(text).toString())).isEqualTo(new SlotId(text));
    }

    @Property(tries = 500)
    void bad_text_is_one_exception(@ForAll String text) {
        try {
            assertThat(SlotId.parse(text).text()).isEqualTo(text);
        } catch (InvalidValueException e) {
            assertThat(e.field()).isEqualTo("slotId");
        }
    }

    @Test
    void it_is_an_identifier() {
        assertThatThrownBy(() -> SlotId.parse("slot 1"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("slotId: \"slot 1\" is not allowed; allowed is 1 to 100 symbols of A-Z a-z 0-9 . _ -");
        assertThatThrownBy(() -> SlotId.parse("")).isInstanceOf(InvalidValueException.class);
    }
}
