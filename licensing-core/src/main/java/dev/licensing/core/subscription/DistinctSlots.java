package dev.licensing.core.subscription;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.serial.SerialNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No two slots of an infrastructure are mistaken for one another, and no serial number is active in two. */
final class DistinctSlots {
    private final Set<SlotId> ids = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<SerialNumber> serialNumbers = new HashSet<>();

    private DistinctSlots() {}

    static void require(List<EnvironmentSlot> slots) {
        DistinctSlots seen = new DistinctSlots();
        for (EnvironmentSlot slot : slots) {
            seen.add(slot);
        }
    }

    private void add(EnvironmentSlot slot) {
        requireNew(ids.add(slot.id()), "infrastructure.slots.id", slot.id());
        requireNew(names.add(slot.name()), "infrastructure.slots.name", slot.name());
        for (Registration registration : slot.state().active()) {
            for (SerialNumber serialNumber : registration.serialNumbers()) {
                requireNew(serialNumbers.add(serialNumber), "infrastructure.slots.serialNumber", serialNumber);
            }
        }
    }

    private static void requireNew(boolean isNew, String field, Object value) {
        if (!isNew) {
            throw new InvalidValueException(field, value.toString(), "each one once");
        }
    }
}
