package dev.licensing.core.registration;

import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.Infrastructure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which serial numbers are active in slots of other infrastructures: a fact that a portal reads from its database. It
 * says no more than yes or no, so that no answer can name the holder.
 *
 * <p>A portal that asks its database makes sure that nothing is registered between the question and the commit, as with a
 * unique index.
 */
public interface ActiveSerialNumbers {
    /** There is no other infrastructure, or none in which anything is registered. */
    ActiveSerialNumbers NONE = of(List.of());

    /**
     * Says whether a serial number is active elsewhere.
     *
     * @param serialNumber the serial number
     * @return true when a slot of another infrastructure holds it, under review and replacements included
     */
    boolean holds(SerialNumber serialNumber);

    /**
     * The serial numbers that are active in some infrastructures.
     *
     * @param others every infrastructure but the one that is acted on
     * @return all that they hold now; immutable
     */
    static ActiveSerialNumbers of(List<Infrastructure> others) {
        Set<SerialNumber> active = new HashSet<>();
        for (Infrastructure other : others) {
            for (EnvironmentSlot slot : other.slots()) {
                for (Registration registration : slot.state().active()) {
                    active.addAll(registration.serialNumbers());
                }
            }
        }
        return new ActiveSerialNumbers() {
            @Override
            public boolean holds(SerialNumber serialNumber) {
                return active.contains(serialNumber);
            }
        };
    }
}
