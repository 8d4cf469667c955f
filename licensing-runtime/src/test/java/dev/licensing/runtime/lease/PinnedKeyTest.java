package dev.licensing.runtime.lease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.EnvironmentKey;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PinnedKeyTest {
    @Property
    void a_key_that_is_written_is_read_again(@ForAll @Size(32) byte[] bytes) {
        EnvironmentKey key = EnvironmentKey.of(bytes);
        assertThat(PinnedKey.parse(PinnedKey.write(key))).contains(key);
    }

    @Property
    void any_bytes_are_none(@ForAll byte[] bytes) {
        assertThat(PinnedKey.parse(bytes)).isEmpty();
    }

    @Test
    void a_change_of_any_bit_is_found() {
        byte[] document = PinnedKey.write(EnvironmentKey.of(new byte[32]));
        for (int i = 0; i < document.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = document.clone();
                changed[i] ^= (byte) (1 << bit);
                assertThat(PinnedKey.parse(changed)).as("byte " + i).isEmpty();
            }
        }
    }
}
