package dev.licensing.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.Verification;
import dev.licensing.verify.Verified;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TamperingTest {
    private static final TestMachine MACHINE = TestMachine.physical("controller");
    private static final TestVendor VENDOR = TestVendor.create();
    private static final TestVendor HYBRID = VENDOR.hybrid();
    private static final byte[] FILE = file(VENDOR);

    private static byte[] file(TestVendor vendor) {
        return vendor.license().features("Users=500").forMachine(MACHINE).toFile();
    }

    private static String verdict(TestVendor vendor, byte[] file) {
        Verification verification =
                LicenseVerifier.trusting(vendor.trustedKeys()).verify(file);
        return verification instanceof Rejected rejected
                ? rejected.refusal().code().code()
                : "verified";
    }

    @Property(tries = 500)
    void no_flipped_bit_makes_another_license(@ForAll @IntRange(max = 1_000_000) int any) {
        int bit = any % (FILE.length * 8);
        byte[] spoiled = Tampering.flipBit(FILE, bit);

        assertThat(spoiled).isNotEqualTo(FILE).hasSameSizeAs(FILE);
        Verification verification =
                LicenseVerifier.trusting(VENDOR.trustedKeys()).verify(spoiled);
        // White space around the armor is all that a file may differ in
        assertThat(
                        verification instanceof Verified verified
                                ? verified.payload()
                                : ((Verified) LicenseVerifier.trusting(VENDOR.trustedKeys())
                                                .verify(FILE))
                                        .payload())
                .isEqualTo(((Verified)
                                LicenseVerifier.trusting(VENDOR.trustedKeys()).verify(FILE))
                        .payload());
    }

    @Property(tries = 200)
    void a_file_that_lacks_its_end_is_refused(@ForAll @IntRange(max = 1_000_000) int any) {
        byte[] cut = Tampering.truncate(FILE, any % (FILE.length - 1));

        assertThat(verdict(VENDOR, cut)).isEqualTo("malformed");
    }

    @Test
    void a_changed_member_leaves_a_bad_signature() {
        assertThat(verdict(VENDOR, FILE)).isEqualTo("verified");
        assertThat(verdict(VENDOR, Tampering.changeMember(FILE, "validity.until", "null")))
                .isEqualTo("verified");
        assertThat(verdict(VENDOR, Tampering.changeMember(FILE, "features.Users.limit", "501")))
                .isEqualTo("bad-signature");
        assertThat(verdict(VENDOR, Tampering.changeMember(FILE, "new", "{\"a\":[1]}")))
                .isEqualTo("bad-signature");
    }

    @Test
    void both_signatures_of_a_hybrid_vendor_are_needed() {
        byte[] file = file(HYBRID);

        assertThat(verdict(HYBRID, file)).isEqualTo("verified");
        assertThat(verdict(HYBRID, Tampering.stripSignature(file, 0))).isEqualTo("missing-signature");
        assertThat(verdict(HYBRID, Tampering.stripSignature(file, 1))).isEqualTo("missing-signature");
    }

    @Test
    void signatures_of_another_license_are_bad_ones() {
        byte[] other =
                VENDOR.license().features("Users=5000").forMachine(MACHINE).toFile();

        assertThat(verdict(VENDOR, Tampering.swapSignatures(other, FILE))).isEqualTo("bad-signature");
        assertThat(verdict(VENDOR, Tampering.swapSignatures(FILE, FILE))).isEqualTo("verified");
    }

    @Test
    void what_is_no_license_file_is_named() {
        assertThatThrownBy(() -> Tampering.changeMember(new byte[] {1}, "revision", "2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "file: found no armored block of base64, allowed is a signed file as its vendor has written it");
        assertThatThrownBy(() -> Tampering.changeMember(FILE, "nowhere.revision", "2"))
                .hasMessage("member: found nowhere.revision, allowed is a path through objects of the payload,"
                        + " such as validity.until");
    }
}
