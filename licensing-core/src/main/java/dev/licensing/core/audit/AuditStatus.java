package dev.licensing.core.audit;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.Hosting;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.InfrastructureMark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether an environment owes the vendor an audit file. All cases are immutable.
 *
 * <p>One is due in every calendar quarter, from the quarter of the registration on; only full quarters can be missed, so
 * nobody who registers on the last day of a quarter is overdue on the next. A quarter has its file when some of the
 * usage in a file is of it: a file that is uploaded late makes up for every quarter that it reaches back to.
 */
public sealed interface AuditStatus {
    /**
     * None is asked for.
     *
     * @param why why not
     */
    record NotRequired(AuditExemption why) implements AuditStatus {}

    /**
     * The current quarter has its file, and none before it is missed.
     *
     * @param quarter the current quarter
     */
    record Done(Quarter quarter) implements AuditStatus {}

    /**
     * The current quarter has no file yet, and none before it is missed.
     *
     * @param quarter the current quarter
     * @param untilExclusive the first instant at which it is overdue
     */
    record Due(Quarter quarter, Instant untilExclusive) implements AuditStatus {}

    /**
     * Quarters went by without a file, whatever the current one has.
     *
     * @param missed those quarters, the oldest first: at least one
     */
    record Overdue(List<Quarter> missed) implements AuditStatus {
        /**
         * Copies the list.
         *
         * @throws InvalidValueException when it is empty
         */
        public Overdue {
            missed = List.copyOf(missed);
            if (missed.isEmpty()) {
                throw new InvalidValueException("audit.missed", "[]", "at least one quarter");
            }
        }
    }

    /**
     * Decides for one environment.
     *
     * @param slot the slot that it is in
     * @param infrastructure whose slot
     * @param history the uploads that were accepted for this slot, in any order; those from before the registration are
     *     of an environment that was in the slot then, and do not count. Former serial numbers of a machine that has
     *     drifted do
     * @param at the time
     * @return the status
     * @throws InvalidValueException when the time is not in the years 0 to 9999
     */
    static AuditStatus of(EnvironmentSlot slot, Infrastructure infrastructure, List<AuditUpload> history, Instant at) {
        Optional<AuditExemption> exemption = exemption(slot, infrastructure);
        return exemption.isPresent()
                ? new NotRequired(exemption.get())
                : AuditDuty.of(slot.state().active().get(0), history).at(at);
    }

    private static Optional<AuditExemption> exemption(EnvironmentSlot slot, Infrastructure infrastructure) {
        if (slot.type() != EnvironmentType.PRODUCTION) {
            return Optional.of(AuditExemption.NOT_PRODUCTION);
        }
        if (slot.hosting() == Hosting.CLOUD) {
            return Optional.of(AuditExemption.CLOUD);
        }
        if (infrastructure.marks().contains(InfrastructureMark.SENDS_TELEMETRY)) {
            return Optional.of(AuditExemption.SENDS_TELEMETRY);
        }
        return slot.state().active().isEmpty() ? Optional.of(AuditExemption.NOT_REGISTERED) : Optional.empty();
    }
}
