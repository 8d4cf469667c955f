package dev.licensing.hardware.probe;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineReader;
import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.fact.PlatformMarks;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A machine of which some parts hang until they are let go, or throw. */
final class HangingReader implements MachineReader {
    private final boolean quick;
    private final List<Part> hanging;
    private final CountDownLatch letGo = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Runnable onFirmwareUuid = () -> {};

    private HangingReader(boolean quick, Part... hanging) {
        this.quick = quick;
        this.hanging = List.of(hanging);
    }

    /** A machine whose parts one thread asks for. */
    static HangingReader quick(Part... hanging) {
        return new HangingReader(true, hanging);
    }

    /** A machine whose parts are asked for at once. */
    static HangingReader slow(Part... hanging) {
        return new HangingReader(false, hanging);
    }

    HangingReader onFirmwareUuid(Runnable action) {
        onFirmwareUuid = action;
        return this;
    }

    void letGo() {
        letGo.countDown();
    }

    /** How often any part was asked. */
    int asked() {
        return asked.get();
    }

    private <T> Fact<T> answer(Part part, T value) {
        asked.incrementAndGet();
        if (hanging.contains(part)) {
            try {
                letGo.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts it", e);
            }
        }
        return Fact.of(part.words(), value);
    }

    @Override
    public boolean isQuick() {
        return quick;
    }

    @Override
    public Fact<PlatformMarks> marks() {
        return answer(Part.MARKS, new PlatformMarks(false, "Dell Inc.", "PowerEdge", "", "", false, false));
    }

    @Override
    public Fact<String> firmwareUuid() {
        onFirmwareUuid.run();
        return answer(Part.FIRMWARE_UUID, "4c4c4544-0032-5910-8042-b2c04f564b33");
    }

    @Override
    public Fact<String> boardSerial() {
        return answer(Part.BOARD_SERIAL, "CNFCP0012345AB");
    }

    @Override
    public Fact<String> boardAssetTag() {
        return answer(Part.BOARD_ASSET_TAG, "");
    }

    @Override
    public Fact<String> operatingSystemId() {
        return answer(Part.OPERATING_SYSTEM_ID, "6f708192a3b4c5d6e7f8091021324354");
    }

    @Override
    public Fact<List<NetworkCard>> networkCards() {
        return answer(Part.NETWORK_CARDS, List.of());
    }

    @Override
    public Fact<List<DiskDrive>> disks() {
        return answer(Part.DISKS, List.of());
    }
}
