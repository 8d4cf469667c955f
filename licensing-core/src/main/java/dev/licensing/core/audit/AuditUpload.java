package dev.licensing.core.audit;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.check.Check;
import dev.licensing.core.serial.SerialNumber;
import java.time.Instant;

/**
 * What matters here of a signed audit file: whose usage it is, and of which time. Take it from the verifier's result and
 * from nowhere else. Immutable.
 *
 * @param activationCode the infrastructure that the file says it is of
 * @param serialNumber the controller that it was made on: the environment's primary or a standby
 * @param from the first instant of the usage, whole seconds in UTC
 * @param untilExclusive the first instant after it, later than {@code from}
 * @param uploadedAt when it reached the portal, by the portal's clock
 */
public record AuditUpload(
        ActivationCode activationCode,
        SerialNumber serialNumber,
        Instant from,
        Instant untilExclusive,
        Instant uploadedAt) {
    /**
     * Checks the instants.
     *
     * @throws InvalidValueException when one is not in whole seconds, or the end is not after the start
     */
    public AuditUpload {
        Check.instant("audit.from", from);
        Check.instant("audit.until", untilExclusive);
        Check.instant("audit.uploadedAt", uploadedAt);
        if (!from.isBefore(untilExclusive)) {
            throw new InvalidValueException("audit.until", untilExclusive.toString(), "an instant after audit.from");
        }
    }

    /**
     * Says whether some of its usage is of a quarter. What the file says of the time after it was uploaded does not
     * count: the environment's clock was ahead, and nobody has used anything yet.
     *
     * @param quarter the quarter
     * @return true when it is
     */
    public boolean covers(Quarter quarter) {
        return from.isBefore(quarter.untilExclusive())
                && quarter.from().isBefore(untilExclusive)
                && quarter.from().isBefore(uploadedAt);
    }
}
