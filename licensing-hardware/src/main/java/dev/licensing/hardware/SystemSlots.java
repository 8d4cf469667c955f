package dev.licensing.hardware;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.FileTree.Reading;
import java.util.Optional;

/** The components that a machine has once: firmware UUID, board serial or instance id, operating system id. */
final class SystemSlots {
    private static final String PRODUCT_UUID = "/sys/class/dmi/id/product_uuid";
    private static final String BOARD_SERIAL = "/sys/class/dmi/id/board_serial";
    private static final String BOARD_ASSET_TAG = "/sys/class/dmi/id/board_asset_tag";
    private static final String MACHINE_ID = "/etc/machine-id";
    private static final String RESTATES_UUID = "restates the firmware UUID";
    private static final int MACHINE_ID_DIGITS = 32;

    private final FileTree tree;
    private final Reading<String> uuidFile;
    private final Optional<FirmwareUuid> uuid;

    SystemSlots(FileTree tree) {
        this.tree = tree;
        this.uuidFile = tree.read(PRODUCT_UUID);
        this.uuid = FirmwareUuid.parse(uuidFile.or(""));
    }

    /** Slot A. */
    SlotReading firmwareUuid() {
        if (uuid.isPresent()) {
            return ofUuid(uuid.get());
        }
        return isBlank(uuidFile) ? noValue(uuidFile, PRODUCT_UUID) : SlotReading.vetoed("not a UUID");
    }

    /** Slot C. */
    SlotReading operatingSystemId() {
        Reading<String> file = tree.read(MACHINE_ID);
        if (isBlank(file)) {
            return noValue(file, MACHINE_ID);
        }
        String id = SerialText.normalize(file.or(""));
        // What an image holds until its first boot
        if (id.equals("uninitialized")) {
            return SlotReading.absent(MACHINE_ID + ": uninitialized");
        }
        return ofMachineId(id);
    }

    /** Whether a machine of Amazon has an instance id, or has one that cannot be read now. */
    static boolean mayHaveInstanceId(FileTree tree) {
        Reading<String> file = tree.read(BOARD_ASSET_TAG);
        return file instanceof Reading.Unreadable<String> || isInstanceId(SerialText.normalize(file.or("")));
    }

    private static SlotReading ofUuid(FirmwareUuid uuid) {
        if (uuid.isPlaceholder()) {
            return SlotReading.vetoed("a placeholder of the firmware vendor");
        }
        return SlotReading.used(ComponentDigest.of(ComponentSlot.A, uuid.normalized()), PRODUCT_UUID);
    }

    /** Slot B of a physical machine. */
    SlotReading boardSerial() {
        Reading<String> file = tree.read(BOARD_SERIAL);
        if (isBlank(file)) {
            return noValue(file, BOARD_SERIAL);
        }
        String serial = SerialText.normalize(file.or(""));
        if (restatesUuid(serial)) {
            return SlotReading.vetoed(RESTATES_UUID);
        }
        Optional<String> veto = SerialText.veto(serial);
        return veto.isPresent()
                ? SlotReading.vetoed(veto.get())
                : SlotReading.used(ComponentDigest.of(ComponentSlot.B, serial), BOARD_SERIAL);
    }

    /** Slot B of an EC2 instance. */
    SlotReading instanceId() {
        Reading<String> file = tree.read(BOARD_ASSET_TAG);
        if (isBlank(file)) {
            return noValue(file, BOARD_ASSET_TAG);
        }
        String id = SerialText.normalize(file.or(""));
        return isInstanceId(id)
                ? SlotReading.used(ComponentDigest.of(ComponentSlot.B, id), BOARD_ASSET_TAG)
                : SlotReading.vetoed("not an instance id");
    }

    private SlotReading ofMachineId(String id) {
        if (!SerialText.isHex(id, MACHINE_ID_DIGITS)) {
            return SlotReading.vetoed("not a machine id");
        }
        if (SerialText.isOneSymbolRepeated(id)) {
            return SlotReading.vetoed("one character repeated");
        }
        return restatesUuid(id)
                ? SlotReading.vetoed(RESTATES_UUID)
                : SlotReading.used(ComponentDigest.of(ComponentSlot.C, id), MACHINE_ID);
    }

    private boolean restatesUuid(String text) {
        return uuid.isPresent() && uuid.get().isEitherOrderOf(SerialText.withoutSeparators(text));
    }

    /** {@code i-} and 8 digits, since 2016 17. */
    private static boolean isInstanceId(String text) {
        int digits = text.length() - 2;
        return text.startsWith("i-") && digits >= 8 && digits <= 17 && SerialText.isHex(text.substring(2), digits);
    }

    private static boolean isBlank(Reading<String> file) {
        return SerialText.normalize(file.or("")).isEmpty();
    }

    private static SlotReading noValue(Reading<String> file, String name) {
        return file instanceof Reading.Value<String> ? SlotReading.absent(name + ": empty") : file.failure(name);
    }
}
