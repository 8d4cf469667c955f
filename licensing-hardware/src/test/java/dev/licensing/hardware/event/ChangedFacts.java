package dev.licensing.hardware.event;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.fact.PlatformMarks;
import dev.licensing.hardware.fact.RememberedMachine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** The facts of a machine with some of them changed; what cannot be read and what is not there stays so. */
final class ChangedFacts {
    private Fact<PlatformMarks> marks;
    private Fact<String> uuid;
    private Fact<String> board;
    private Fact<String> assetTag;
    private Fact<String> systemId;
    private Fact<List<NetworkCard>> cards;
    private Fact<List<DiskDrive>> disks;

    private static final Fact<RememberedMachine> NOTHING_REMEMBERED =
            Fact.absent("what root left for this boot", "not looked for");

    ChangedFacts(MachineFacts before) {
        marks = before.marks();
        uuid = before.firmwareUuid();
        board = before.boardSerial();
        assetTag = before.boardAssetTag();
        systemId = before.operatingSystemId();
        cards = before.networkCards();
        disks = before.disks();
    }

    MachineFacts facts() {
        return new MachineFacts(marks, uuid, board, assetTag, systemId, cards, disks, NOTHING_REMEMBERED);
    }

    ChangedFacts uuid(UnaryOperator<String> change) {
        uuid = changed(uuid, change);
        return this;
    }

    ChangedFacts board(UnaryOperator<String> change) {
        board = changed(board, change);
        return this;
    }

    ChangedFacts instanceId(UnaryOperator<String> change) {
        assetTag = changed(assetTag, change);
        return this;
    }

    ChangedFacts systemId(UnaryOperator<String> change) {
        systemId = changed(systemId, change);
        return this;
    }

    ChangedFacts addresses(UnaryOperator<String> change) {
        List<NetworkCard> changed = new ArrayList<>();
        for (NetworkCard card : cards.or(List.of())) {
            changed.add(new NetworkCard(changed(card.address(), change), card.setByHand()));
        }
        cards = Fact.of(cards.source(), changed);
        return this;
    }

    /** Of those that their maker gave; another interface with the same address is a part of the same card. */
    ChangedFacts lowestAddress(UnaryOperator<String> change) {
        List<String> given = new ArrayList<>();
        for (NetworkCard card : cards.or(List.of())) {
            if (card.address().isRead() && !Values.isLocal(card.address().or(""))) {
                given.add(Values.hex(card.address().or("")));
            }
        }
        String lowest = Collections.min(given);
        return addresses(address -> Values.hex(address).equals(lowest) ? change.apply(address) : address);
    }

    ChangedFacts onlyAddress(String address) {
        cards = Fact.of(cards.source(), List.of(NetworkCard.permanent(address)));
        return this;
    }

    ChangedFacts disks(UnaryOperator<String> change) {
        List<DiskDrive> changed = new ArrayList<>();
        for (DiskDrive disk : disks.or(List.of())) {
            changed.add(new DiskDrive(changed(disk.serial(), change), disk.system(), disk.removable()));
        }
        disks = Fact.of(disks.source(), changed);
        return this;
    }

    ChangedFacts reversed() {
        List<NetworkCard> lastCardFirst = new ArrayList<>(cards.or(List.of()));
        Collections.reverse(lastCardFirst);
        cards = Fact.of(cards.source(), lastCardFirst);
        List<DiskDrive> lastDiskFirst = new ArrayList<>(disks.or(List.of()));
        Collections.reverse(lastDiskFirst);
        disks = Fact.of(disks.source(), lastDiskFirst);
        return this;
    }

    ChangedFacts withSoftwareInterface() {
        List<NetworkCard> more = new ArrayList<>(cards.or(List.of()));
        more.add(0, NetworkCard.ofSoftware("without hardware"));
        cards = Fact.of(cards.source(), more);
        return this;
    }

    ChangedFacts withStick() {
        List<DiskDrive> more = new ArrayList<>(disks.or(List.of()));
        more.add(0, DiskDrive.of("0000000000000STICK", false, true));
        disks = Fact.of(disks.source(), more);
        return this;
    }

    /** What a hypervisor gives to every guest. */
    ChangedFacts virtual() {
        marks = Fact.of(
                "made up", new PlatformMarks(false, "QEMU", "Standard PC (Q35 + ICH9, 2009)", "", "", true, false));
        board = changed(board, serial -> "Not Specified");
        disks = Fact.of(disks.source(), List.of(DiskDrive.of("QM00001", true, false)));
        return this;
    }

    private static Fact<String> changed(Fact<String> fact, UnaryOperator<String> change) {
        return fact.isRead() ? Fact.of(fact.source(), change.apply(fact.or(""))) : fact;
    }
}
