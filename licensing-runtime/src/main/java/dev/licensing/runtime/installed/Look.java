package dev.licensing.runtime.installed;

import dev.licensing.core.license.LicenseState;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verification;
import dev.licensing.verify.Verified;
import java.util.Optional;

/** One look at the documents of a store. */
final class Look {
    private static final String STANDS_IN = "the last license that was good";

    private final ShelfDocuments documents;
    private final KeptSightings sightings;
    private final Optional<String> product;
    private final Judge judge;

    /** Grows with the bundles that a license brings along. */
    private TrustedKeys trust;

    Look(ShelfDocuments documents, TrustedKeys trust, Optional<String> product, Judge judge) {
        this.documents = documents;
        this.trust = trust;
        this.product = product;
        this.judge = judge;
        this.sightings = documents.sightings().isPresent()
                ? KeptSightings.parse(documents.sightings().get())
                : KeptSightings.NONE;
    }

    ShelfContents contents() {
        Optional<StoredLicense> good = Optional.empty();
        Optional<Refusal> goodRefused = Optional.empty();
        if (documents.lastGood().isPresent()) {
            Verification verification = verify(documents.lastGood().get());
            good = licenseOf(verification, documents.lastGood().get());
            goodRefused = refusalOf(verification);
        }
        if (ShelfDocuments.same(documents.license(), documents.lastGood())) {
            return contents(good, goodRefused, Optional.empty(), Optional.empty());
        }
        return documents.license().isPresent()
                ? newcomer(documents.license().get(), good)
                : contents(good, goodRefused, Optional.empty(), damage("it is missing", good));
    }

    /** A file that was put into the store, or whose installation was interrupted before it was kept as good. */
    private ShelfContents newcomer(byte[] file, Optional<StoredLicense> good) {
        TrustedKeys before = trust;
        Verification verification = verify(file);
        Optional<StoredLicense> candidate = licenseOf(verification, file);
        if (candidate.isEmpty()) {
            Refusal refusal = refusalOf(verification).get();
            return good.isPresent()
                    ? contents(
                            good,
                            Optional.empty(),
                            Optional.empty(),
                            damage(refusal.code().code(), good))
                    : contents(good, Optional.of(refusal), Optional.empty(), Optional.empty());
        }
        LicenseState state = assess(candidate.get());
        Acceptance acceptance = Acceptance.of(candidate.get().license(), state, judge, good, false);
        if (acceptance instanceof Acceptance.Accepted || good.isEmpty()) {
            return contents(candidate, Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (acceptance instanceof Acceptance.Declined declined) {
            trust = before;
            return contents(
                    good,
                    Optional.empty(),
                    Optional.empty(),
                    damage(declined.why().code().code(), good));
        }
        return contents(good, Optional.empty(), candidate, Optional.empty());
    }

    private ShelfContents contents(
            Optional<StoredLicense> installed,
            Optional<Refusal> rejected,
            Optional<StoredLicense> waiting,
            Optional<Finding> damage) {
        Optional<StoredLicense> pending = waiting.isPresent() ? waiting : pending();
        return new ShelfContents(
                trust, installed, installed.isPresent() ? Optional.empty() : rejected, pending, sightings, damage);
    }

    /** A pending license that cannot be used is as good as none: it has never been in force. */
    private Optional<StoredLicense> pending() {
        if (documents.pending().isEmpty()) {
            return Optional.empty();
        }
        byte[] file = documents.pending().get();
        return licenseOf(LicenseShelf.verifier(trust, product).verify(file), file);
    }

    private Optional<Finding> damage(String found, Optional<StoredLicense> good) {
        if (good.isEmpty()) {
            return Optional.empty();
        }
        Evidence.Defect defect = new Evidence.Defect(ShelfDocuments.LICENSE, found, STANDS_IN);
        return Optional.of(new Finding(FindingCode.STORE_DAMAGED, defect));
    }

    private Verification verify(byte[] file) {
        Verification verification = LicenseShelf.verifier(trust, product).verify(file);
        if (verification instanceof Verified verified) {
            trust = verified.trust();
        }
        return verification;
    }

    private LicenseState assess(StoredLicense license) {
        return judge.assess(license.verified(), sightings.of(license.license().licenseId()))
                .state();
    }

    private static Optional<StoredLicense> licenseOf(Verification verification, byte[] file) {
        return verification instanceof Verified verified
                ? Optional.of(new StoredLicense(verified, file))
                : Optional.empty();
    }

    private static Optional<Refusal> refusalOf(Verification verification) {
        return verification instanceof Rejected rejected ? Optional.of(rejected.refusal()) : Optional.empty();
    }
}
