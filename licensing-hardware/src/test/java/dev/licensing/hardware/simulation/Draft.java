package dev.licensing.hardware.simulation;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.fact.PlatformMarks;
import java.util.ArrayList;
import java.util.List;

/** A made-up machine, as a reader would have recorded it. */
final class Draft {
    private final PlatformMarks marks;
    private Fact<String> firmwareUuid = Fact.absent("product_uuid", "no such file");
    private Fact<String> boardSerial = Fact.absent("board_serial", "no such file");
    private Fact<String> assetTag = Fact.absent("board_asset_tag", "no such file");
    private Fact<String> systemId = Fact.absent("machine-id", "no such file");
    private final List<NetworkCard> cards = new ArrayList<>();
    private final List<DiskDrive> disks = new ArrayList<>();

    private Draft(PlatformMarks marks) {
        this.marks = marks;
    }

    static Draft physical() {
        return new Draft(new PlatformMarks(false, "Example Computers", "Tower", "", "1.0", false, false));
    }

    static Draft guest(String vendor, String product, String family) {
        return new Draft(new PlatformMarks(false, vendor, product, family, "1.0", true, false));
    }

    static Draft pod() {
        return new Draft(PlatformMarks.ofContainer());
    }

    Draft uuid(String uuid) {
        firmwareUuid = Fact.of("product_uuid", uuid);
        return this;
    }

    Draft board(String serial) {
        boardSerial = Fact.of("board_serial", serial);
        return this;
    }

    Draft assetTag(String tag) {
        assetTag = Fact.of("board_asset_tag", tag);
        return this;
    }

    /** The identity that an installation gets; empty for one that has none. */
    Draft system(String id) {
        if (!id.isEmpty()) {
            systemId = Fact.of("machine-id", id);
        }
        return this;
    }

    /** Read by a service without root, for which the firmware keeps its serials to itself. */
    Draft withoutRoot() {
        firmwareUuid = Fact.unreadable("product_uuid", "permission denied");
        boardSerial = Fact.unreadable("board_serial", "permission denied");
        return this;
    }

    Draft card(String address) {
        cards.add(NetworkCard.permanent(address));
        return this;
    }

    /** A bridge of containers and a card whose driver makes its address up: neither may count. */
    Draft softwareCards(String randomAddress) {
        cards.add(NetworkCard.ofSoftware("without a device link"));
        cards.add(NetworkCard.ofSoftware("set by software"));
        return this;
    }

    Draft disk(String serial) {
        disks.add(DiskDrive.of(serial, disks.isEmpty(), false));
        return this;
    }

    Draft diskWithoutSerial() {
        disks.add(DiskDrive.withoutSerial(disks.isEmpty(), false));
        return this;
    }

    Draft stick(String serial) {
        disks.add(DiskDrive.of(serial, false, true));
        return this;
    }

    MachineFacts facts() {
        return new MachineFacts(
                Fact.of("marks", marks),
                firmwareUuid,
                boardSerial,
                assetTag,
                systemId,
                Fact.of("cards", List.copyOf(cards)),
                Fact.of("/", List.copyOf(disks)),
                Fact.absent("what root left for this boot", "not looked for"));
    }
}
