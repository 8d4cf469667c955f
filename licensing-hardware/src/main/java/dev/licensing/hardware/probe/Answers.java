package dev.licensing.hardware.probe;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.MachineReader;
import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.fact.PlatformMarks;
import dev.licensing.hardware.fact.RememberedMachine;
import java.util.List;

/** The answers of one reading: each is late until it comes. */
final class Answers {
    private volatile Fact<PlatformMarks> marks;
    private volatile Fact<String> firmwareUuid;
    private volatile Fact<String> boardSerial;
    private volatile Fact<String> boardAssetTag;
    private volatile Fact<String> operatingSystemId;
    private volatile Fact<List<NetworkCard>> networkCards;
    private volatile Fact<List<DiskDrive>> disks;
    private volatile Fact<RememberedMachine> remembered;

    Answers(String late) {
        marks = Fact.unreadable(Part.MARKS.words(), late);
        firmwareUuid = Fact.unreadable(Part.FIRMWARE_UUID.words(), late);
        boardSerial = Fact.unreadable(Part.BOARD_SERIAL.words(), late);
        boardAssetTag = Fact.unreadable(Part.BOARD_ASSET_TAG.words(), late);
        operatingSystemId = Fact.unreadable(Part.OPERATING_SYSTEM_ID.words(), late);
        networkCards = Fact.unreadable(Part.NETWORK_CARDS.words(), late);
        disks = Fact.unreadable(Part.DISKS.words(), late);
        remembered = Fact.unreadable(Part.REMEMBERED.words(), late);
    }

    void ask(MachineReader reader, Part part) {
        switch (part) {
            case MARKS -> marks = reader.marks();
            case FIRMWARE_UUID -> firmwareUuid = reader.firmwareUuid();
            case BOARD_SERIAL -> boardSerial = reader.boardSerial();
            case BOARD_ASSET_TAG -> boardAssetTag = reader.boardAssetTag();
            case OPERATING_SYSTEM_ID -> operatingSystemId = reader.operatingSystemId();
            case NETWORK_CARDS -> networkCards = reader.networkCards();
            case DISKS -> disks = reader.disks();
            case REMEMBERED -> remembered = reader.remembered(facts());
        }
    }

    /** What a part says that failed without an answer. */
    void fail(Part part, String reason) {
        switch (part) {
            case MARKS -> marks = Fact.unreadable(part.words(), reason);
            case FIRMWARE_UUID -> firmwareUuid = Fact.unreadable(part.words(), reason);
            case BOARD_SERIAL -> boardSerial = Fact.unreadable(part.words(), reason);
            case BOARD_ASSET_TAG -> boardAssetTag = Fact.unreadable(part.words(), reason);
            case OPERATING_SYSTEM_ID -> operatingSystemId = Fact.unreadable(part.words(), reason);
            case NETWORK_CARDS -> networkCards = Fact.unreadable(part.words(), reason);
            case DISKS -> disks = Fact.unreadable(part.words(), reason);
            case REMEMBERED -> remembered = Fact.unreadable(part.words(), reason);
        }
    }

    /** What has come until now; what comes later changes nothing in it. */
    MachineFacts facts() {
        return new MachineFacts(
                marks, firmwareUuid, boardSerial, boardAssetTag, operatingSystemId, networkCards, disks, remembered);
    }
}
