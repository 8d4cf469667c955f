package dev.licensing.verify.payload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.payload.BundleReading.Read;
import dev.licensing.verify.payload.BundleReading.Refused;
import dev.licensing.verify.testing.MlDsaIssuer;
import dev.licensing.verify.testing.SampleLicense;
import dev.licensing.verify.testing.TestBundle;
import dev.licensing.verify.testing.TestFiles;
import dev.licensing.verify.testing.TestIssuer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BundleReadingTest {
    private static final TestIssuer ALICE = TestIssuer.named("alice");
    private static final TestIssuer BOB = TestIssuer.named("bob");
    private static final TestIssuer CAROL = TestIssuer.named("carol");
    private static final TestBundle FIRST = TestBundle.of(1, 2, ALICE, BOB);

    @Test
    void a_payload_is_read_before_anybody_has_signed_it() {
        Read read = read(BundleReading.ofPayload(FIRST.payload(), Optional.empty()));
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.envelope().payload()).isEqualTo(FIRST.payload());
        assertThat(read.own()).isEqualTo(new RootTally(2, List.of(), List.of("alice", "bob")));
        assertThat(read.before()).isEmpty();
        assertThat(read.rootKeys())
                .containsExactly(Map.entry(ALICE.kid(), Algorithm.ED25519), Map.entry(BOB.kid(), Algorithm.ED25519));
    }

    @Test
    void it_tells_who_has_signed_of_its_own_roots_and_of_those_before() {
        Read before = file(FIRST.signedBy(ALICE, BOB));
        assertThat(before.own()).isEqualTo(new RootTally(2, List.of("alice", "bob"), List.of()));
        TestBundle second = FIRST.withVersion(2).withRoots(1, CAROL);
        Read next = read(BundleReading.ofFile(second.signedBy(BOB, CAROL), Optional.of(before)));
        assertThat(next.own()).isEqualTo(new RootTally(1, List.of("carol"), List.of()));
        assertThat(next.before()).contains(new RootTally(2, List.of("bob"), List.of("alice")));
    }

    @Test
    void half_of_a_root_of_two_algorithms_has_not_signed() {
        MlDsaIssuer half = MlDsaIssuer.named("alice");
        TestBundle bundle = TestBundle.of(1, 1, ALICE).withRootKey("alice", half.jwk());
        assertThat(file(bundle.signedBy(half)).own().signed()).isEmpty();
        assertThat(file(bundle.signedBy(half, ALICE)).own().signed()).containsExactly("alice");
    }

    @Test
    void what_platforms_refuse_is_refused() {
        assertThat(code(BundleReading.ofPayload(new byte[0], Optional.empty()))).isEqualTo(RefusalCode.MALFORMED);
        assertThat(code(BundleReading.ofFile(new byte[0], Optional.empty()))).isEqualTo(RefusalCode.MALFORMED);
        byte[] license = ALICE.issue(SampleLicense.payload());
        assertThat(code(BundleReading.ofFile(license, Optional.empty()))).isEqualTo(RefusalCode.WRONG_PURPOSE);
        byte[] two =
                TestFiles.joined(FIRST.signedBy(ALICE), FIRST.withVersion(2).signedBy(ALICE));
        assertThat(refusal(BundleReading.ofFile(two, Optional.empty())))
                .isEqualTo(Refusal.defect(RefusalCode.MALFORMED, "file", "2 blocks", "one block LICENSE TRUST"));
        byte[] mixed = TestFiles.mixed(FIRST.withVersion(3).payload(), FIRST.signedBy(ALICE));
        assertThat(code(BundleReading.ofFile(mixed, Optional.empty()))).isEqualTo(RefusalCode.BAD_SIGNATURE);
    }

    @Test
    void the_version_must_be_higher_than_the_one_before() {
        Optional<Read> second = Optional.of(file(FIRST.withVersion(2).signedBy(ALICE, BOB)));
        assertThat(refusal(BundleReading.ofPayload(FIRST.payload(), second)))
                .isEqualTo(new Refusal(RefusalCode.TRUST_ROLLBACK, new Evidence.Versions(2, 1)));
        assertThat(refusal(BundleReading.ofPayload(FIRST.withVersion(2).payload(), second)))
                .isEqualTo(Refusal.defect(RefusalCode.MALFORMED, "bundle.version", "2", "a number from 3"));
        byte[] another = FIRST.withVersion(2).withRoots(1, CAROL).payload();
        assertThat(code(BundleReading.ofPayload(another, second))).isEqualTo(RefusalCode.TRUST_CONFLICT);
        assertThat(read(BundleReading.ofPayload(FIRST.withVersion(4).payload(), second))
                        .version())
                .isEqualTo(4);
    }

    @Test
    void a_bad_signature_of_a_root_before_is_refused() {
        Optional<Read> before = Optional.of(file(FIRST.signedBy(ALICE, BOB)));
        TestBundle second = FIRST.withVersion(2).withRoots(1, CAROL);
        byte[] mixed = TestFiles.mixed(second.payload(), FIRST.signedBy(ALICE));
        assertThat(code(BundleReading.ofFile(mixed, before))).isEqualTo(RefusalCode.BAD_SIGNATURE);
    }

    private static Read file(byte[] file) {
        return read(BundleReading.ofFile(file, Optional.empty()));
    }

    private static Read read(BundleReading reading) {
        if (reading instanceof Read read) {
            return read;
        }
        throw new AssertionError("refused: " + reading);
    }

    private static Refusal refusal(BundleReading reading) {
        return ((Refused) reading).refusal();
    }

    private static RefusalCode code(BundleReading reading) {
        return refusal(reading).code();
    }
}
