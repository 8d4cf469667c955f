package dev.licensing.core.refusal;

import dev.licensing.core.comparison.Enrolment;
import java.util.List;

/**
 * Something worth knowing beside a state: a stable code and the evidence. Immutable.
 *
 * @param code the stable code
 * @param evidence what it rests on
 */
public record Finding(FindingCode code, Evidence evidence) {
    /**
     * What is worth knowing of a machine before its serial number is registered.
     *
     * @param enrolled the machine's serial number
     * @return that there is no spare slot, or nothing
     */
    public static List<Finding> of(Enrolment.Enrolled enrolled) {
        return enrolled.hasSpareSlot()
                ? List.of()
                : List.of(new Finding(
                        FindingCode.NO_SPARE_SLOT,
                        new Evidence.NoSpare(enrolled.serialNumber(), enrolled.indispensable())));
    }
}
