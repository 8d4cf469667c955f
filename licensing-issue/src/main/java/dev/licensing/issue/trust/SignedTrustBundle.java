package dev.licensing.issue.trust;

import dev.licensing.verify.payload.BundleReading;
import java.util.Optional;

/**
 * A file of one bundle of trust, which some of the roots have signed, be they enough or not yet. Nothing but its own roots
 * and those of the bundle before was asked whether it is genuine. Immutable.
 */
public final class SignedTrustBundle {
    private final byte[] file;
    private final BundleReading.Read reading;
    private final TrustStatement statement;

    private SignedTrustBundle(byte[] file, BundleReading.Read reading) {
        this.file = file;
        this.reading = reading;
        this.statement = StatementReader.read(reading.envelope().payload());
    }

    /**
     * Reads a bundle by itself.
     *
     * @param file one block LICENSE TRUST
     * @return the bundle
     * @throws InvalidTrustBundleException when platforms would refuse it, whoever signed it, or a signature under the key of
     *     one of its roots is bad
     */
    public static SignedTrustBundle read(byte[] file) {
        return read(file, Optional.empty());
    }

    /**
     * Reads a bundle together with the one before, whose roots must also have signed it.
     *
     * @param before the bundle that is in force until this one is
     * @param file one block LICENSE TRUST
     * @return the bundle
     * @throws InvalidTrustBundleException also when its version is not higher, or a signature under the key of one of the
     *     roots before is bad
     */
    public static SignedTrustBundle readAfter(SignedTrustBundle before, byte[] file) {
        return read(file, Optional.of(before));
    }

    static SignedTrustBundle read(byte[] file, Optional<SignedTrustBundle> before) {
        byte[] copy = file.clone();
        return new SignedTrustBundle(copy, require(BundleReading.ofFile(copy, readingOf(before))));
    }

    static Optional<BundleReading.Read> readingOf(Optional<SignedTrustBundle> bundle) {
        return bundle.map(there -> there.reading);
    }

    static BundleReading.Read require(BundleReading reading) {
        if (reading instanceof BundleReading.Read right) {
            return right;
        }
        throw new InvalidTrustBundleException(((BundleReading.Refused) reading).refusal());
    }

    /**
     * The bundle as a file.
     *
     * @return a copy of the bytes
     */
    public byte[] file() {
        return file.clone();
    }

    /**
     * The bytes that the roots sign.
     *
     * @return a copy of the JSON in UTF-8
     */
    public byte[] payload() {
        return reading.envelope().payload().clone();
    }

    /**
     * What it says.
     *
     * @return the statement
     */
    public TrustStatement statement() {
        return statement;
    }

    /**
     * Which of the roots that it names have signed it.
     *
     * @return the roots that sign the next one
     */
    public RootQuorum roots() {
        return RootQuorum.of(reading.own());
    }

    /**
     * Which of the roots before it have signed it.
     *
     * @return the roots of the bundle before; empty when it was read by itself
     */
    public Optional<RootQuorum> rootsBefore() {
        return reading.before().map(RootQuorum::of);
    }

    /**
     * Whether enough roots have signed it, of all that were asked.
     *
     * @return true when platforms that have the bundle before take this one
     */
    public boolean isComplete() {
        return roots().lacking() == 0 && rootsBefore().map(RootQuorum::lacking).orElse(0) == 0;
    }

    BundleReading.Read reading() {
        return reading;
    }

    @Override
    public String toString() {
        return "SignedTrustBundle[version " + statement.version() + ", signed by " + roots().signed() + "]";
    }
}
