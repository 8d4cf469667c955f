package dev.licensing.hardware.oshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SmbiosTableTest {
    private static final byte[] NITRO =
            new RecordedWindows().boardAssetTag("i-0a1b2c3d4e5f60718").firmwareTable();

    @Test
    void the_asset_tag_of_the_board_is_found_behind_other_structures() {
        assertThat(new SmbiosTable(NITRO).boardAssetTag()).contains("i-0a1b2c3d4e5f60718");
    }

    @Test
    void a_board_without_a_tag_has_none() {
        assertThat(tag(2, 9, 0, 0, 1, 0, 0, 0, 0, 'x', 0, 0)).isFalse();
        assertThat(tag(2, 8, 0, 0, 1, 0, 0, 0, 'x', 0, 0)).isFalse();
        assertThat(tag(2, 9, 0, 0, 1, 0, 0, 0, 2, 'x', 0, 0)).isFalse();
        assertThat(tag(2, 9, 0, 0, 1, 0, 0, 0, 1, 'x', 0, 0)).isTrue();
    }

    @Test
    void a_table_without_a_board_ends() {
        assertThat(tag(0, 4, 0, 0, 0, 0, 127, 4, 1, 0, 0, 0)).isFalse();
        assertThat(tag()).isFalse();
        assertThat(tag(0, 3, 0, 0, 0, 0)).isFalse();
    }

    @Test
    void the_firmware_of_a_virtual_machine_may_say_so() {
        byte[] table = new byte[8 + 0x18 + 2];
        table[9] = 0x18;
        assertThat(new SmbiosTable(table).describesVirtualMachine()).isFalse();
        table[8 + 0x13] = 0x14;
        assertThat(new SmbiosTable(table).describesVirtualMachine()).isTrue();
        assertThat(new SmbiosTable(Arrays.copyOf(table, 8 + 0x13)).describesVirtualMachine())
                .isFalse();
        assertThat(new SmbiosTable(NITRO).describesVirtualMachine()).isFalse();
    }

    @Property(tries = 500)
    void any_bytes_never_throw(@ForAll @Size(max = 60) byte[] bytes) {
        assertThat(new SmbiosTable(bytes).boardAssetTag()).isNotNull();
        assertThat(new SmbiosTable(bytes).describesVirtualMachine()).isIn(true, false);
    }

    @Property(tries = 500)
    void any_changed_or_cut_table_never_throws(
            @ForAll @IntRange(max = 60) int length, @ForAll @IntRange(max = 60) int at, @ForAll byte value) {
        byte[] table = Arrays.copyOf(NITRO, length);
        if (at < length) {
            table[at] = value;
        }

        assertThat(new SmbiosTable(table).boardAssetTag()).isNotNull();
    }

    private static boolean tag(int... structures) {
        byte[] table = new byte[8 + structures.length];
        for (int i = 0; i < structures.length; i++) {
            table[8 + i] = (byte) structures[i];
        }
        return new SmbiosTable(table).boardAssetTag().isPresent();
    }
}
