package dev.licensing.hardware.oshi;

import dev.licensing.hardware.fact.MachineFacts;

/** Windows machines as they are met, with made-up values of the same shape; those of one name in the Linux corpus are the same. */
public enum WindowsMachine {
    DELL,
    HPE,
    PLACEHOLDER_BOARD,
    SURFACE,
    HYPER_V,
    VMWARE,
    VIRTUAL_BOX,
    AZURE_1,
    AZURE_2,
    NITRO,
    NITRO_WITHOUT_TABLE,
    CONTAINER;

    public MachineFacts facts() {
        return record().facts();
    }

    /** Its interfaces and disks are found in another order. */
    public MachineFacts factsAfterReboot() {
        return record().inOtherOrder().facts();
    }

    /** A physical machine that runs Hyper-V: the switch has the address of the interface beneath it. */
    public MachineFacts factsWithVirtualSwitch() {
        return record().nic("B026284A5B6C", "False", "6", "0").facts();
    }

    RecordedWindows record() {
        return switch (this) {
            case DELL -> dell();
            case HPE -> hpe();
            case PLACEHOLDER_BOARD -> placeholderBoard();
            case SURFACE -> surface();
            case HYPER_V -> hyperV();
            case VMWARE -> vmware();
            case VIRTUAL_BOX -> virtualBox();
            case AZURE_1 -> azure("F3A9D81C-6B5E-204F-8D7C-1A2B3C4D5E6F");
            case AZURE_2 -> azure("1CD8A9F3-5E6B-4F20-8D7C-1A2B3C4D5E6F").nic("00155D010A07");
            case NITRO -> nitro().boardAssetTag("i-0a1b2c3d4e5f60718");
            case NITRO_WITHOUT_TABLE -> nitro().firmware(new byte[0]);
            case CONTAINER -> dell().container();
        };
    }

    private static RecordedWindows dell() {
        return new RecordedWindows()
                .madeBy("Dell Inc.", "PowerEdge R640")
                .uuid("4C4C4544-0032-5910-8042-B2C04F564B33")
                .board(".2YBVXK3.CNFCP0012345AB.")
                .machineGuid("5d1f2b70-93c4-4a1e-8c7d-0e9f1a2b3c4d")
                .nic("B026284A5B6D")
                .nic("B026284A5B6C")
                .nic("B026284A5B6C", "False", "6", "0")
                .disk("0", "6D0946606D1F2A00")
                .drive("C:", "0")
                .drive("D:", "0");
    }

    /** The disk with the system is the higher of two. */
    private static RecordedWindows hpe() {
        return new RecordedWindows()
                .madeBy("HPE", "ProLiant DL380 Gen10")
                .uuid("39373638-3935-4D32-3239-313330335853")
                .board("PWDUA0ARHBQ0XY")
                .machineGuid("6e203c81-a4d5-4b2f-9d8e-1fa02b3c4d5e")
                .nic("5480284C5D6E")
                .nic("5480284C5D6F")
                .nic("5480284C5D70")
                .disk("0", "600508b1001c1a2b")
                .disk("1", "600508b1001c4d5e")
                .drive("C:", "1")
                .drive("D:", "0");
    }

    private static RecordedWindows placeholderBoard() {
        return new RecordedWindows()
                .madeBy("System manufacturer", "System Product Name")
                .uuid("2A3F9C10-5D71-11E3-9D0B-AC220B51C0DE")
                .board("System Serial Number")
                .machineGuid("7f314d92-b5e6-4c30-ae9f-20b13c4d5e6f")
                .nic("AC220B51C0DE")
                .disk("0", "     WD-WCC3F1234567")
                .drive("C:", "0");
    }

    /** A laptop: wireless, Bluetooth, a stick in a port, and a system drive whose driver tells a namespace. */
    private static RecordedWindows surface() {
        return new RecordedWindows()
                .madeBy("Microsoft Corporation", "Surface Laptop 4")
                .uuid("5A6B7C8D-9EAF-4B1C-8D2E-3F405162738A")
                .board("A00112233445566B")
                .machineGuid("80425ea3-c6f7-4d41-bfa0-31c24d5e6f70")
                .nic("3C0CDB112233", "True", "71", "9")
                .nic("3C0CDB112234", "True", "6", "10")
                .disk("0", "S64ANS0R123456_00000001.")
                .disk("1", "0401A2B3C4D5E6F7", "Removable Media")
                .drive("C:", "0")
                .drive("E:", "1");
    }

    private static RecordedWindows hyperV() {
        return new RecordedWindows()
                .madeBy("Microsoft Corporation", "Virtual Machine")
                .uuid("A1C5E9F0-3B7D-4A12-9C68-0D1E2F3A4B5C")
                .board("7783-7084-3265-9085-8269-3286-77")
                .machineGuid("91536fb4-d708-4e52-80b1-42d35e6f7081")
                .nic("00155D010A07")
                .diskWithoutSerial("0")
                .drive("C:", "0");
    }

    /** Hardware version 13: the text of the serial has the other byte order. */
    private static RecordedWindows vmware() {
        return new RecordedWindows()
                .madeBy("VMware, Inc.", "VMware7,1")
                .uuid("743F0E42-84EA-A2F9-0B1C-2D3E4F5A6B7C")
                .board("None")
                .machineGuid("a26470c5-e819-4f63-91c2-53e46f708192")
                .nic("0050569A4D21")
                .disk("0", "6000c29f1a2b3c4d5e6f708192a3b4c5")
                .drive("C:", "0");
    }

    private static RecordedWindows virtualBox() {
        return new RecordedWindows()
                .madeBy("innotek GmbH", "VirtualBox")
                .uuid("B5F1C2D3-0A1B-4C5D-8E9F-A0B1C2D3E4F5")
                .board("0")
                .machineGuid("b37581d6-f92a-4074-a2d3-64f5708192a3")
                .nic("0800271C5E9F")
                .disk("0", "VB3f2a1c9d-5e7b8a60")
                .drive("C:", "0");
    }

    private static RecordedWindows azure(String uuid) {
        return hyperV().uuid(uuid).machineGuid("c48692e7-0a3b-4185-b3e4-7506819293b4");
    }

    private static RecordedWindows nitro() {
        return new RecordedWindows()
                .madeBy("Amazon EC2", "m6i.large")
                .uuid("EC2A9B10-4C3D-8E5F-A0B1-C2D3E4F50617")
                .machineGuid("d597a3f8-1b4c-4296-84f5-8617920a3b4c")
                .nic("0AFFC1223344")
                .disk("0", "vol0123456789abcdef0_00000001.")
                .drive("C:", "0");
    }
}
