package dev.licensing.core.comparison;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.core.serial.SlotStatus;
import java.util.List;
import java.util.Map;

/** What a machine answers when it is asked for its serial number. Immutable and thread-safe. */
public sealed interface Enrolment {
    /**
     * Makes the serial number of a machine, if comparing the machine with it would pass.
     *
     * @param fingerprint the machine, read as the class that it has
     * @return its serial number, or what was tried
     */
    static Enrolment of(Fingerprint fingerprint) {
        return fingerprint instanceof Fingerprint.Declared declared
                ? new Enrolled(declared.serialNumber(), List.of())
                : HardwareEnrolment.of((Fingerprint.Hardware) fingerprint);
    }

    /**
     * The machine has a serial number.
     *
     * @param serialNumber the serial number to register
     * @param indispensable the components, other than its anchor, without any one of which the machine would not pass any more; when
     *     there are any, say so with {@link dev.licensing.core.refusal.FindingCode#NO_SPARE_SLOT}
     */
    record Enrolled(SerialNumber serialNumber, List<ComponentSlot> indispensable) implements Enrolment {
        /** Copies the list. */
        public Enrolled {
            indispensable = List.copyOf(indispensable);
        }

        /**
         * Whether the machine still passes after the loss of any one component other than its anchor.
         *
         * @return true when it does
         */
        public boolean hasSpareSlot() {
            return indispensable.isEmpty();
        }
    }

    /**
     * Too little identifies the machine.
     *
     * @param fingerprint what was tried, with the reason why each slot is unusable
     */
    record Unidentified(Fingerprint fingerprint) implements Enrolment {
        /**
         * Says what was tried, and why it does not do.
         *
         * @return slot by slot, without any raw value
         */
        public String reason() {
            if (fingerprint.detectedClass() == PlatformClass.DECLARED) {
                return reasonOfAll();
            }
            StringBuilder unusable = new StringBuilder();
            for (Map.Entry<ComponentSlot, SlotReading> slot :
                    fingerprint.slots().entrySet()) {
                SlotReading reading = slot.getValue();
                if (fingerprint.platformClass().uses(slot.getKey()) && reading.status() != SlotStatus.USED) {
                    unusable.append(unusable.isEmpty() ? "" : ", ")
                            .append(slot.getKey().component())
                            .append(' ')
                            .append(reading.status().id())
                            .append(" (")
                            .append(reading.reason())
                            .append(')');
                }
            }
            return unusable.toString();
        }

        /** Where nothing can be told of any component, there is one reason for all. */
        private String reasonOfAll() {
            return fingerprint.slots().values().iterator().next().reason();
        }
    }
}
