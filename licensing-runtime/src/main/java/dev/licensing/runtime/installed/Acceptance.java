package dev.licensing.runtime.installed;

import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseState;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import java.util.Optional;

/** Whether a license may take the place of the installed one. All cases are immutable. */
sealed interface Acceptance {
    /** It may, from now on. */
    record Accepted() implements Acceptance {}

    /** It may, once it is valid. */
    record Waiting() implements Acceptance {}

    /** It may not. */
    record Declined(Refusal why) implements Acceptance {}

    static Acceptance of(
            License candidate, LicenseState state, Judge judge, Optional<StoredLicense> installed, boolean allowOlder) {
        if (!allowOlder && isOlder(candidate, installed)) {
            long present = installed.get().license().revision();
            return new Declined(
                    new Refusal(RefusalCode.OLDER_REVISION, new Evidence.Versions(present, candidate.revision())));
        }
        Optional<Refusal> foreign = judge.foreign(
                candidate, installed.isPresent() ? Optional.of(installed.get().license()) : Optional.empty());
        if (foreign.isPresent()) {
            return new Declined(foreign.get());
        }
        if (state instanceof LicenseState.NotYetValid) {
            return new Waiting();
        }
        Optional<Refusal> refusal = state.refusal();
        return refusal.isPresent() ? whileRefused(candidate, refusal.get()) : new Accepted();
    }

    /** The controller leases what is installed: a license that waits for a lease would wait for ever. */
    private static Acceptance whileRefused(License candidate, Refusal refusal) {
        boolean wantsLease = refusal.code() == RefusalCode.LEASE_MISSING || refusal.code() == RefusalCode.LEASE_EXPIRED;
        if (!wantsLease || !(refusal.evidence() instanceof Evidence.Time time)) {
            return new Declined(refusal);
        }
        return time.now().isBefore(candidate.validity().from()) ? new Waiting() : new Accepted();
    }

    /** Revisions of different licenses say nothing of each other. */
    static boolean isOlder(License candidate, Optional<StoredLicense> installed) {
        return installed.isPresent()
                && candidate.licenseId().equals(installed.get().license().licenseId())
                && candidate.revision() < installed.get().license().revision();
    }
}
