package dev.licensing.verify.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.ArmorReader;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.statement.Statements.Kind;
import dev.licensing.verify.strict.Damage;
import dev.licensing.verify.strict.RefusedException;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody changes a statement: a changed file is refused, or what it says is byte for byte what was signed. */
class TamperTest {
    @Test
    void no_flip_of_a_single_bit_of_a_request_changes_what_it_says() {
        noFlipChanges(Kind.REQUEST, 1);
    }

    @Test
    void no_flip_of_a_single_bit_of_a_lease_changes_what_it_says() {
        noFlipChanges(Kind.LEASE, 7);
    }

    @Test
    void no_flip_of_a_single_bit_of_an_audit_changes_what_it_says() {
        noFlipChanges(Kind.AUDIT, 7);
    }

    @ParameterizedTest
    @EnumSource
    void no_flip_of_a_bit_inside_the_armor_changes_what_it_says(Kind kind) throws RefusedException {
        byte[] jws = ArmorReader.read(kind.file()).get(0).content();
        for (int bit = 0; bit < jws.length * 8; bit += 5) {
            assertUnchangedOrRefused(kind, EnvelopeWriter.armor(kind.purpose(), flipped(jws, bit)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_cut_short_anywhere_is_refused(Kind kind) {
        byte[] file = kind.file();
        int whole = file.length - 1; // without the last line end
        for (int length = 0; length < whole; length++) {
            assertThat(Statements.code(kind.read(Arrays.copyOf(file, length)))).isEqualTo(RefusalCode.MALFORMED);
        }
    }

    @Property(tries = 1000)
    void no_replaced_stretch_of_a_file_changes_what_it_says(@ForAll Kind kind, @ForAll("damages") Damage damage) {
        assertUnchangedOrRefused(kind, damage.of(kind.file()));
    }

    @Provide
    Arbitrary<Damage> damages() {
        return Damage.arbitrary();
    }

    private static void noFlipChanges(Kind kind, int step) {
        byte[] file = kind.file();
        for (int bit = 0; bit < file.length * 8; bit += step) {
            assertUnchangedOrRefused(kind, flipped(file, bit));
        }
    }

    private static void assertUnchangedOrRefused(Kind kind, byte[] file) {
        if (kind.read(file) instanceof StatementReading.Signed<?> signed) {
            assertThat(signed.payload()).isEqualTo(kind.payload());
        }
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }
}
