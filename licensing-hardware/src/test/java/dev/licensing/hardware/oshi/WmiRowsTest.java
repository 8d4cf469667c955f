package dev.licensing.hardware.oshi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.hardware.oshi.WmiProperties.Disk;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WmiRowsTest {
    @Test
    void numbers_and_truths_become_texts_and_what_has_no_value_is_left_out() {
        assertThat(WmiRows.of(2, Disk.class, WmiRowsTest::value))
                .containsExactly(
                        Map.of(Disk.INDEX, "0", Disk.MEDIATYPE, "true"),
                        Map.of(Disk.INDEX, "1", Disk.MEDIATYPE, "true", Disk.SERIALNUMBER, "S1"));
        assertThat(WmiRows.of(0, Disk.class, WmiRowsTest::value)).isEmpty();
    }

    private static Object value(Disk property, int row) {
        return switch (property) {
            case INDEX -> row;
            case MEDIATYPE -> true;
            case SERIALNUMBER -> row == 0 ? null : "S1";
        };
    }
}
