package dev.licensing.verify;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.ArmorReader;
import dev.licensing.verify.envelope.ArmoredBlock;
import dev.licensing.verify.envelope.Envelope;
import dev.licensing.verify.envelope.EnvelopeReader;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.key.Sha256;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.trust.RootSignatures;
import dev.licensing.verify.trust.Trust;
import dev.licensing.verify.trust.TrustReader;
import java.util.List;

/**
 * Takes bundles one after another, each judged by the trust before it. Nothing of it holds until the caller takes the
 * result: a file whose later part is refused leaves everything as it was.
 */
final class BundleIntake {
    private static final int MOST_BUNDLES = 4;

    private TrustedKeys trust;

    /** Of the block before; files are in ascending version. */
    private long latestVersion;

    private BundleIntake(TrustedKeys trust) {
        this.trust = trust;
    }

    /** The trust after the bundles beside a license. Those that are in force or older are passed over. */
    static TrustedKeys beside(TrustedKeys trust, List<ArmoredBlock> blocks) throws RefusedException {
        BundleIntake intake = new BundleIntake(trust);
        intake.takeAll(blocks);
        return intake.trust;
    }

    /** The trust after a file of bundles, which must lead to what is in force at least. */
    static TrustedKeys update(TrustedKeys trust, byte[] file) throws RefusedException {
        BundleIntake intake = new BundleIntake(trust);
        intake.takeAll(ArmorReader.read(file));
        if (intake.latestVersion < trust.version()) {
            throw RefusedException.of(
                    RefusalCode.TRUST_ROLLBACK, new Evidence.Versions(trust.version(), intake.latestVersion));
        }
        intake.trust.requireNotBelowHighest();
        return intake.trust;
    }

    /** The trust of a file whose first bundle is taken at its word, and whose others follow from it. */
    static TrustedKeys shipped(byte[] file) throws RefusedException {
        List<ArmoredBlock> blocks = ArmorReader.read(file);
        Envelope envelope = envelope(blocks.get(0));
        Trust first = TrustReader.readBundle(envelope.payload());
        RootSignatures.of(envelope, first.roots()).requireEnough("that it names");
        BundleIntake intake = new BundleIntake(TrustedKeys.shipped(mark(first, envelope), first));
        intake.takeAll(blocks);
        return intake.trust;
    }

    private void takeAll(List<ArmoredBlock> blocks) throws RefusedException {
        if (blocks.size() > MOST_BUNDLES) {
            throw RefusedException.malformed(
                    "file", blocks.size() + " blocks LICENSE TRUST", "at most " + MOST_BUNDLES);
        }
        for (ArmoredBlock block : blocks) {
            take(block, envelope(block));
        }
    }

    private void take(ArmoredBlock block, Envelope envelope) throws RefusedException {
        RootSignatures vouchers = RootSignatures.of(envelope, trust.trust().roots());
        if (vouchers.areEnough()) {
            takeVouchedFor(block, envelope);
        } else {
            requireAscending(TrustReader.claimedVersion(envelope.payload()));
            requireOlder(vouchers);
        }
    }

    /** Roots of long ago have signed what is older than the trust in force: it is passed over, whatever it says. */
    private void requireOlder(RootSignatures vouchers) throws RefusedException {
        if (latestVersion >= trust.version()) {
            vouchers.requireEnough("that are trusted here");
        }
    }

    private void takeVouchedFor(ArmoredBlock block, Envelope envelope) throws RefusedException {
        Trust next = TrustReader.readBundle(envelope.payload());
        requireAscending(next.version());
        TrustMark mark = mark(next, envelope);
        trust.requireOnlyOne(mark);
        if (next.version() > trust.version()) {
            accept(block, envelope, next, mark);
        }
    }

    private void accept(ArmoredBlock block, Envelope envelope, Trust next, TrustMark mark) throws RefusedException {
        boolean changesRoots = !next.roots().isSameAs(trust.trust().roots());
        if (changesRoots) {
            RootSignatures.of(envelope, next.roots()).requireEnough("that it names");
        }
        TrustBundle bundle = new TrustBundle(
                mark,
                next.issuedAt().orElseThrow(),
                next.nextUpdate().orElseThrow(),
                envelope.payload(),
                EnvelopeWriter.armor(FilePurpose.TRUST, block.content()),
                changesRoots);
        trust = trust.after(bundle, next);
    }

    private void requireAscending(long version) throws RefusedException {
        if (version <= latestVersion) {
            throw RefusedException.malformed(
                    "bundle.version", version + " after " + latestVersion, "blocks in ascending version");
        }
        latestVersion = version;
    }

    private static Envelope envelope(ArmoredBlock block) throws RefusedException {
        if (block.purpose() != FilePurpose.TRUST) {
            throw RefusedException.defect(
                    RefusalCode.WRONG_PURPOSE, "armor", block.purpose().label(), FilePurpose.TRUST.label());
        }
        return EnvelopeReader.read(block);
    }

    private static TrustMark mark(Trust trust, Envelope envelope) {
        return new TrustMark(trust.version(), StrictBase64.encodeUrl(Sha256.digest(envelope.payload())));
    }
}
