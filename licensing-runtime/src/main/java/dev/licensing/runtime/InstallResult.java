package dev.licensing.runtime;

import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.runtime.status.LicensingStatus;
import java.time.Instant;

/** What became of a license file that was given to be installed. All cases are immutable. */
public sealed interface InstallResult {
    /**
     * The file is the environment's license now.
     *
     * @param changed false when it was so before: then it was only looked at again
     * @param status what it amounts to
     */
    record Installed(boolean changed, LicensingStatus status) implements InstallResult {}

    /**
     * The license is not valid yet: it is kept, and takes the place of the installed one when its time comes.
     *
     * @param from its first valid instant
     * @param status what the environment has until then
     */
    record Pending(Instant from, LicensingStatus status) implements InstallResult {}

    /**
     * The file was refused, and nothing has changed.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements InstallResult {
        /**
         * The words for the refusal.
         *
         * @return what is so, and what to do
         */
        public Explanation explanation() {
            return Explanation.of(refusal);
        }
    }
}
