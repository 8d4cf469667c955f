package dev.licensing.runtime.installed;

import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.license.HardwareSighting;
import dev.licensing.core.license.LicenseState;
import dev.licensing.runtime.store.StoreDocuments;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verification;
import dev.licensing.verify.Verified;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decides which document is the environment's license, and changes it. The license that was accepted last stands in for
 * whatever cannot take its place: a file that is damaged, for another environment, or older.
 *
 * <p>The steps of a change are in such an order that after an interruption between any two of them the old license or the new
 * one is found, and {@link #settle} makes up for the rest. Immutable, thread-safe.
 */
public final class LicenseShelf {
    private final TrustedKeys shipped;
    private final Optional<String> product;

    public LicenseShelf(TrustedKeys shipped, Optional<String> product) {
        this.shipped = shipped;
        this.product = product;
    }

    /** What the documents amount to; changes nothing. */
    public ShelfContents look(ShelfDocuments documents, Judge judge) {
        TrustedKeys trust = documents.trust().isPresent()
                ? KeptTrust.inForce(shipped, documents.trust().get())
                : shipped;
        return new Look(documents, trust, product, judge).contents();
    }

    /**
     * Makes up for what an interruption, a person or the time has left to do: a license that was put into the store is kept as
     * good, one that has become valid is installed.
     *
     * @param now the time that no clock's mistake has brought about
     */
    public void settle(StoreDocuments store, Judge judge, Instant now) throws IOException {
        ShelfDocuments documents = ShelfDocuments.read(store);
        ShelfContents contents = look(documents, judge);
        if (isWaitingInPlaceOfGood(documents, contents)) {
            store.write(ShelfDocuments.PENDING, documents.license().get());
            store.write(ShelfDocuments.LICENSE, documents.lastGood().get());
        } else if (contents.installed().isPresent() && contents.damage().isEmpty()) {
            keepAsGood(store, documents, contents, judge, now);
        }
        if (isDue(contents, now)) {
            installPending(store, contents.pending().get(), judge, now);
        }
    }

    /** What there is before anything was read. */
    ShelfContents empty() {
        return new ShelfContents(
                shipped, Optional.empty(), Optional.empty(), Optional.empty(), KeptSightings.NONE, Optional.empty());
    }

    /** Whether {@link #settle} would change nothing. */
    boolean isSettled(ShelfDocuments documents, ShelfContents contents, Judge judge, Instant now) {
        if (isDue(contents, now) || isWaitingInPlaceOfGood(documents, contents)) {
            return false;
        }
        if (contents.installed().isEmpty() || contents.damage().isPresent()) {
            return true;
        }
        return ShelfDocuments.same(documents.license(), documents.lastGood())
                ? isTrustKept(documents, contents.installed().get())
                : !assess(contents.installed().get(), contents, judge).isUsable();
    }

    /** Keeps what was seen of the hardware. */
    void keep(StoreDocuments store, LicenseId license, HardwareSighting sighting) throws IOException {
        Optional<byte[]> document = store.read(ShelfDocuments.SIGHTINGS);
        KeptSightings sightings = document.isPresent() ? KeptSightings.parse(document.get()) : KeptSightings.NONE;
        store.write(ShelfDocuments.SIGHTINGS, sightings.with(license, sighting).toDocument());
    }

    /** Whether a pending license has become valid. */
    public static boolean isDue(ShelfContents contents, Instant now) {
        return contents.pending().isPresent()
                && !now.isBefore(contents.pending().get().license().validity().from());
    }

    /** Installs a file, or says why not; then nothing has changed. */
    public Delivery deliver(StoreDocuments store, byte[] file, Judge judge, boolean allowOlder, Instant now)
            throws IOException {
        ShelfDocuments documents = ShelfDocuments.read(store);
        ShelfContents contents = look(documents, judge);
        Verification verification = verifier(contents.trust(), product).verify(file);
        if (verification instanceof Rejected rejected) {
            return new Delivery.Declined(rejected.refusal());
        }
        StoredLicense candidate = new StoredLicense((Verified) verification, file);
        if (isInstalled(documents, contents, file)) {
            return new Delivery.Installed(candidate, false);
        }
        Acceptance acceptance = Acceptance.of(
                candidate.license(), assess(candidate, contents, judge), judge, contents.installed(), allowOlder);
        if (acceptance instanceof Acceptance.Declined declined) {
            return new Delivery.Declined(declined.why());
        }
        if (acceptance instanceof Acceptance.Waiting) {
            store.write(ShelfDocuments.PENDING, file);
            return new Delivery.Pending(candidate);
        }
        install(store, documents, candidate, Acceptance.isOlder(candidate.license(), contents.installed()), now);
        return new Delivery.Installed(candidate, true);
    }

    static LicenseVerifier verifier(TrustedKeys trust, Optional<String> product) {
        LicenseVerifier verifier = LicenseVerifier.trusting(trust);
        return product.isPresent() ? verifier.forProduct(product.get()) : verifier;
    }

    private static boolean isInstalled(ShelfDocuments documents, ShelfContents contents, byte[] file) {
        return contents.installed().isPresent()
                && Arrays.equals(contents.installed().get().file(), file)
                && ShelfDocuments.same(documents.license(), documents.lastGood());
    }

    private static LicenseState assess(StoredLicense candidate, ShelfContents contents, Judge judge) {
        return judge.assess(
                        candidate.verified(),
                        contents.sightings().of(candidate.license().licenseId()))
                .state();
    }

    private void installPending(StoreDocuments store, StoredLicense pending, Judge judge, Instant now)
            throws IOException {
        Delivery delivery = deliver(store, pending.file(), judge, false, now);
        if (delivery instanceof Delivery.Declined) {
            // A newer license was installed meanwhile, or this is not for this server after all
            store.delete(ShelfDocuments.PENDING);
        }
    }

    /** A person has put a license into the store that is not valid yet, where the installed one was. */
    private static boolean isWaitingInPlaceOfGood(ShelfDocuments documents, ShelfContents contents) {
        return documents.lastGood().isPresent()
                && documents.license().isPresent()
                && contents.pending().isPresent()
                && Arrays.equals(
                        contents.pending().get().file(), documents.license().get());
    }

    /**
     * Between two of these steps the two licenses differ. Of them the installed one wins if it is not older than the good one: so
     * an older one comes as the good one first, and any other the other way about.
     */
    private void install(StoreDocuments store, ShelfDocuments before, StoredLicense next, boolean older, Instant now)
            throws IOException {
        if (before.lastGood().isPresent()
                && verifier(next.verified().trust(), product)
                                .verify(before.lastGood().get())
                        instanceof Verified) {
            KeptBackups.keep(store, before.lastGood().get(), now);
        }
        store.write(older ? ShelfDocuments.LAST_GOOD : ShelfDocuments.LICENSE, next.file());
        store.write(older ? ShelfDocuments.LICENSE : ShelfDocuments.LAST_GOOD, next.file());
        keepTrust(store, before, next);
        if (before.pending().isPresent() && Arrays.equals(before.pending().get(), next.file())) {
            store.delete(ShelfDocuments.PENDING);
        }
    }

    private void keepAsGood(
            StoreDocuments store, ShelfDocuments documents, ShelfContents contents, Judge judge, Instant now)
            throws IOException {
        StoredLicense installed = contents.installed().get();
        if (ShelfDocuments.same(documents.license(), documents.lastGood())) {
            keepTrust(store, documents, installed);
        } else if (assess(installed, contents, judge).isUsable()) {
            install(store, documents, installed, false, now);
        }
    }

    /** The bundles that a license has brought along stay in force when a later one comes without them. */
    private static void keepTrust(StoreDocuments store, ShelfDocuments before, StoredLicense installed)
            throws IOException {
        if (!isTrustKept(before, installed)) {
            store.write(
                    ShelfDocuments.TRUST, KeptTrust.chainOf(installed.verified().trust()));
        }
    }

    private static boolean isTrustKept(ShelfDocuments documents, StoredLicense installed) {
        byte[] chain = KeptTrust.chainOf(installed.verified().trust());
        return chain.length == 0
                || (documents.trust().isPresent()
                        && Arrays.equals(documents.trust().get(), chain));
    }
}
