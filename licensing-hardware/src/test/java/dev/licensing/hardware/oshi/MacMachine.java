package dev.licensing.hardware.oshi;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.NetworkCard;
import java.util.ArrayList;
import java.util.List;

/** Macs as they are met, with made-up values of the same shape. */
public enum MacMachine {
    APPLE_SILICON(
            "Mac14,3",
            "7A1B2C3D-4E5F-5061-8273-94A5B6C7D8E9",
            "J4K5L6M7N8",
            "0BA01A2B3C4D5E6F",
            // Ethernet, wireless with a private address, a Thunderbolt bridge and a member of it
            "en0=f4:d4:88:1a:2b:3c",
            "en1=9e:3f:11:22:33:44",
            "bridge0=36:11:22:33:44:00",
            "en2=36:11:22:33:44:01"),
    INTEL(
            "Macmini8,1",
            "564D1C2B-3A49-5857-6675-849302A1B0CF",
            "C07XW0ABJYVX",
            "C02123456789ABCD",
            "en0=14:98:77:4a:5b:6c",
            "en1=14:98:77:4a:5b:6d"),
    /** OSHI finds neither serial. */
    NOT_TOLD("Mac14,3", "7A1B2C3D-4E5F-5061-8273-94A5B6C7D8E9", "unknown", "", "en0=f4:d4:88:1a:2b:3c"),
    VMWARE("VMware20,1", "564D90A1-B2C3-D4E5-F607-18293A4B5C6D", "VMabc123def45", "", "en0=00:0c:29:5b:6c:7d"),
    VIRTUAL_MAC("VirtualMac2,1", "0F1E2D3C-4B5A-5697-8879-6A5B4C3D2E1F", "Z0123456789", "", "en0=5a:1b:2c:3d:4e:5f");

    private final String model;
    private final String uuid;
    private final String serial;
    private final String diskSerial;
    private final String networks;

    MacMachine(String model, String uuid, String serial, String diskSerial, String... networks) {
        this.model = model;
        this.uuid = uuid;
        this.serial = serial;
        this.diskSerial = diskSerial;
        this.networks = String.join(" ", networks);
    }

    public MachineFacts facts() {
        MacReader mac = new MacReader();
        return new MachineFacts(
                MacFacts.marks("Apple Inc.", model),
                MacFacts.text("IOPlatformUUID", uuid),
                MacFacts.text("IOPlatformSerialNumber", serial),
                mac.boardAssetTag(),
                mac.operatingSystemId(),
                Fact.of("address of en0 and others", cards()),
                Fact.of("/", disks()),
                Fact.absent("what root left for this boot", "not looked for"));
    }

    private List<NetworkCard> cards() {
        List<NetworkCard> cards = new ArrayList<>();
        for (String network : networks.split(" ", -1)) {
            int sign = network.indexOf('=');
            MacFacts.card(network.substring(0, sign), network.substring(sign + 1))
                    .ifPresent(cards::add);
        }
        return cards;
    }

    /** A backup disk beside that of the system, with a lower serial. */
    private List<DiskDrive> disks() {
        return List.of(
                MacFacts.disk("000BACKUP", "Removable", List.of("/Volumes/Backup")),
                MacFacts.disk(diskSerial, "SSD", List.of("/System/Volumes/Data", "/")));
    }
}
