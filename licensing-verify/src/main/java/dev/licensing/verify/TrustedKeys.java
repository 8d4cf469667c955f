package dev.licensing.verify;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.trust.Trust;
import dev.licensing.verify.trust.TrustReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys that a product trusts to sign licenses, and which signatures each issuer's licenses must carry. Immutable,
 * thread-safe; parse once and keep it.
 *
 * <p>A product ships one of three things, where a customer cannot replace it unseen:
 *
 * <ul>
 *   <li>The keys of its issuers, which only the next version of the product changes: {@code {"version":1,"issuers":[{
 *       "issuerId":"acme","jwk":{"kty":"OKP","crv":"Ed25519","x":"…"},"notBefore":"…Z"?,"notAfter":"…Z"?}],
 *       "requires":{"acme":["Ed25519"]}}}, keys as of RFC 8037. An issuer whose licenses are also signed with ML-DSA-65 has a
 *       key of each, {@code {"kty":"AKP","alg":"ML-DSA-65","pub":"…"}} as of RFC 9964 being the other, and requires
 *       {@code ["Ed25519","ML-DSA-65"]}.
 *   <li>The keys of its roots, who sign bundles that say which issuers are trusted: {@code {"roots":{"threshold":2,"keys":[{
 *       "rootId":"alice","jwk":{…}}, …]}}}. Licenses are accepted once a bundle has come, which license files carry.
 *   <li>A signed bundle, which holds both.
 * </ul>
 */
public final class TrustedKeys implements TrustUpdate {
    private static final TrustMemory FORGETFUL = new TrustMemory() {
        @Override
        public Optional<TrustMark> highest() {
            return Optional.empty();
        }
    };

    private final Trust trust;
    private final Optional<TrustMark> mark;
    private final List<TrustBundle> bundles;
    private final TrustMemory memory;

    private TrustedKeys(Trust trust, Optional<TrustMark> mark, List<TrustBundle> bundles, TrustMemory memory) {
        this.trust = trust;
        this.mark = mark;
        this.bundles = List.copyOf(bundles);
        this.memory = memory;
    }

    /**
     * Reads the keys of issuers or of roots.
     *
     * @param json the text form
     * @return the keys
     * @throws InvalidTrustException when the text breaks the form, or a key does not pass a full validation
     */
    public static TrustedKeys parse(String json) {
        try {
            return new TrustedKeys(TrustReader.readShipped(json), Optional.empty(), List.of(), FORGETFUL);
        } catch (RefusedException e) {
            throw new InvalidTrustException(e.refusal());
        } catch (InvalidValueException e) {
            throw new InvalidTrustException(RefusedException.malformed(e).refusal());
        }
    }

    /**
     * Reads a bundle that a product ships. It is trusted because the product ships it; so that a damaged one is noticed, its
     * own roots must have signed it.
     *
     * @param file a file of one or more LICENSE TRUST blocks in ascending version: the shipped bundle, and bundles that
     *     follow it
     * @return the trust after all of them
     * @throws InvalidTrustException when the file breaks the format, or too few of the bundle's own roots have signed it
     */
    public static TrustedKeys ofBundle(byte[] file) {
        try {
            return BundleIntake.shipped(file);
        } catch (RefusedException e) {
            throw new InvalidTrustException(e.refusal());
        } catch (InvalidValueException e) {
            throw new InvalidTrustException(RefusedException.malformed(e).refusal());
        }
    }

    /**
     * The same trust, with a memory of which bundle was seen before: below that, nothing is accepted. Keys that a product ships as a text
     * have no mark, and are not remembered.
     *
     * @param highest where the highest trust seen is kept
     * @return new trusted keys
     */
    public TrustedKeys remembering(TrustMemory highest) {
        return new TrustedKeys(trust, mark, bundles, highest);
    }

    /**
     * Takes signed bundles: all of the file, or nothing of it.
     *
     * <p>A bundle must be signed by enough of the roots in force, and when it names other roots, by enough of those as well:
     * a chain of bundles catches up with whatever was missed. What is in force already changes nothing.
     *
     * @param file LICENSE TRUST blocks in ascending version, at most four
     * @return the trust after them, or why it stays as it is: {@code trust-rollback} for an older version than the one in
     *     force or seen, {@code trust-conflict} for another bundle of the same version, {@code trust-threshold} for too few
     *     root signatures, {@code bad-signature}, or what the format does not allow
     */
    public TrustUpdate updated(byte[] file) {
        try {
            return BundleIntake.update(this, file);
        } catch (RefusedException e) {
            return new Rejected(e.refusal());
        }
    }

    /**
     * Takes the bundles that an earlier start has kept. One that does not follow, or no longer since the product ships newer trust, is
     * passed over: what was shipped is never worked below. The memory is not asked at each step but of what they lead to, when a license
     * is verified.
     *
     * @param kept the files of {@link #bundles()}, oldest first
     * @return the trust after them
     */
    public TrustedKeys following(List<byte[]> kept) {
        TrustedKeys current = remembering(FORGETFUL);
        for (byte[] file : kept) {
            if (current.updated(file) instanceof TrustedKeys newer) {
                current = newer;
            }
        }
        return current.remembering(memory);
    }

    /**
     * The version of this trust; a license may demand a least one.
     *
     * @return from 0
     */
    public long version() {
        return trust.version();
    }

    /**
     * What to keep, so that older trust is noticed.
     *
     * @return the mark of the bundle in force; empty when no bundle is
     */
    public Optional<TrustMark> mark() {
        return mark;
    }

    /**
     * When the vendor was to have published newer trust: for {@link
     * dev.licensing.core.license.AssessmentFacts#withTrustNextUpdate}.
     *
     * @return whole seconds in UTC; empty when no bundle is in force
     */
    public Optional<Instant> nextUpdate() {
        return trust.nextUpdate();
    }

    /**
     * The bundles that lead from what was shipped to what is in force, to be kept and given to {@link #following} at the next start.
     *
     * @return oldest first; without those that nothing depends on any more
     */
    public List<TrustBundle> bundles() {
        return bundles;
    }

    Trust trust() {
        return trust;
    }

    /** The trust after one more bundle. One before it that changed no roots is needed by nothing now. */
    TrustedKeys after(TrustBundle bundle, Trust next) {
        List<TrustBundle> chain = new ArrayList<>(bundles);
        if (!chain.isEmpty() && !chain.get(chain.size() - 1).changesRoots()) {
            chain.remove(chain.size() - 1);
        }
        chain.add(bundle);
        return new TrustedKeys(next, Optional.of(bundle.mark()), chain, memory);
    }

    /** The trust of a bundle that was shipped. */
    static TrustedKeys shipped(TrustMark mark, Trust trust) {
        return new TrustedKeys(trust, Optional.of(mark), List.of(), FORGETFUL);
    }

    /** Refuses to work with less than was seen, or with something else of the same version. */
    void requireNotBelowHighest() throws RefusedException {
        Optional<TrustMark> highest = memory.highest();
        if (highest.isPresent() && highest.get().version() > version()) {
            throw RefusedException.of(
                    RefusalCode.TRUST_ROLLBACK,
                    new Evidence.Versions(highest.get().version(), version()));
        }
        if (mark.isPresent()) {
            requireOnlyOne(highest, mark.get());
        }
    }

    /** Refuses a second bundle of a version of which there is one already. */
    void requireOnlyOne(TrustMark found) throws RefusedException {
        requireOnlyOne(mark, found);
        requireOnlyOne(memory.highest(), found);
    }

    private static void requireOnlyOne(Optional<TrustMark> known, TrustMark found) throws RefusedException {
        if (known.isPresent()
                && known.get().version() == found.version()
                && !known.get().digest().equals(found.digest())) {
            throw RefusedException.of(
                    RefusalCode.TRUST_CONFLICT,
                    new Evidence.Conflict(found.version(), known.get().digest(), found.digest()));
        }
    }

    @Override
    public String toString() {
        return "TrustedKeys[version " + version() + ", issuers "
                + trust.issuers().issuerIds() + "]";
    }
}
