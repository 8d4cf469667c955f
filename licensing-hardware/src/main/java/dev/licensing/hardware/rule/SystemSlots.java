package dev.licensing.hardware.rule;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineFacts;
import java.util.Optional;

/** The components that a machine has once: firmware UUID, board serial or instance id, operating system id. */
public final class SystemSlots {
    private static final String RESTATES_UUID = "restates the firmware UUID";
    private static final int MACHINE_ID_DIGITS = 32;

    private final MachineFacts facts;
    private final Optional<FirmwareUuid> uuid;

    public SystemSlots(MachineFacts facts) {
        this.facts = facts;
        this.uuid = FirmwareUuid.parse(facts.firmwareUuid().or(""));
    }

    /** Slot A. */
    public SlotReading firmwareUuid() {
        Fact<String> fact = facts.firmwareUuid();
        if (uuid.isPresent()) {
            return ofUuid(uuid.get(), fact.source());
        }
        return isBlank(fact) ? fact.failure() : SlotReading.vetoed("not a UUID");
    }

    /** Slot C. */
    public SlotReading operatingSystemId() {
        Fact<String> fact = facts.operatingSystemId();
        if (isBlank(fact)) {
            return fact.failure();
        }
        String id = SerialText.normalize(fact.or(""));
        // What an image holds until its first boot
        if (id.equals("uninitialized")) {
            return SlotReading.absent(fact.source() + ": uninitialized");
        }
        return ofMachineId(id, fact.source());
    }

    /** Whether a machine of Amazon has an instance id, or has one that cannot be read now. */
    static boolean mayHaveInstanceId(Fact<String> assetTag) {
        return assetTag.isUnreadable() || isInstanceId(SerialText.normalize(assetTag.or("")));
    }

    private static SlotReading ofUuid(FirmwareUuid uuid, String source) {
        if (uuid.isPlaceholder()) {
            return SlotReading.vetoed("a placeholder of the firmware vendor");
        }
        return SlotReading.used(ComponentDigest.of(ComponentSlot.A, uuid.normalized()), source);
    }

    /** Slot B of a physical machine. */
    public SlotReading boardSerial() {
        Fact<String> fact = facts.boardSerial();
        if (isBlank(fact)) {
            return fact.failure();
        }
        String serial = SerialText.normalize(fact.or(""));
        if (restatesUuid(serial)) {
            return SlotReading.vetoed(RESTATES_UUID);
        }
        Optional<String> veto = SerialText.veto(serial);
        return veto.isPresent()
                ? SlotReading.vetoed(veto.get())
                : SlotReading.used(ComponentDigest.of(ComponentSlot.B, serial), fact.source());
    }

    /** Slot B of an EC2 instance. */
    public SlotReading instanceId() {
        Fact<String> fact = facts.boardAssetTag();
        if (isBlank(fact)) {
            return fact.failure();
        }
        String id = SerialText.normalize(fact.or(""));
        return isInstanceId(id)
                ? SlotReading.used(ComponentDigest.of(ComponentSlot.B, id), fact.source())
                : SlotReading.vetoed("not an instance id");
    }

    private SlotReading ofMachineId(String id, String source) {
        if (!SerialText.isHex(id, MACHINE_ID_DIGITS)) {
            return SlotReading.vetoed("not a machine id");
        }
        if (SerialText.isOneSymbolRepeated(id)) {
            return SlotReading.vetoed("one character repeated");
        }
        return restatesUuid(id)
                ? SlotReading.vetoed(RESTATES_UUID)
                : SlotReading.used(ComponentDigest.of(ComponentSlot.C, id), source);
    }

    private boolean restatesUuid(String text) {
        return uuid.isPresent() && uuid.get().isEitherOrderOf(SerialText.withoutSeparators(text));
    }

    /** {@code i-} and 8 digits, since 2016 17. */
    private static boolean isInstanceId(String text) {
        int digits = text.length() - 2;
        return text.startsWith("i-") && digits >= 8 && digits <= 17 && SerialText.isHex(text.substring(2), digits);
    }

    private static boolean isBlank(Fact<String> fact) {
        return SerialText.normalize(fact.or("")).isEmpty();
    }
}
