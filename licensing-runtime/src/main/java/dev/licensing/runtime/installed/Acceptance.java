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

    static Acceptance of(License candidate, LicenseState state, Optional<StoredLicense> installed, boolean allowOlder) {
        if (!allowOlder && isOlder(candidate, installed)) {
            long present = installed.get().license().revision();
            return new Declined(
                    new Refusal(RefusalCode.OLDER_REVISION, new Evidence.Versions(present, candidate.revision())));
        }
        if (state instanceof LicenseState.NotYetValid) {
            return new Waiting();
        }
        Optional<Refusal> refusal = state.refusal();
        return refusal.isPresent() ? new Declined(refusal.get()) : new Accepted();
    }

    /** Revisions of different licenses say nothing of each other. */
    static boolean isOlder(License candidate, Optional<StoredLicense> installed) {
        return installed.isPresent()
                && candidate.licenseId().equals(installed.get().license().licenseId())
                && candidate.revision() < installed.get().license().revision();
    }
}
