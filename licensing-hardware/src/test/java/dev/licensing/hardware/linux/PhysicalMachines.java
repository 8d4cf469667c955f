package dev.licensing.hardware.linux;

/** Machines without a hypervisor as they are met, with made-up values: each shape is one that a rule exists for. */
final class PhysicalMachines {
    private PhysicalMachines() {}

    /** The text {@code To Be Filled By O.E.M.} wherever it can be, and a real serial on the board. */
    static TestTree asrock(TestTree tree) {
        return tree.madeBy("To Be Filled By O.E.M.", "To Be Filled By O.E.M.")
                .uuid("03000200-0400-0500-0006-000700080009")
                .board("M80-D4017500123")
                .onMetal()
                .machineId("8f1d0c9be5a44c6f9a0c2e7d41b35a60")
                .loopback()
                .nic("enp4s0", "70:85:c2:4f:11:d2")
                .disk("nvme0n1", "259:0", "S4EVNX0N123456A     ")
                .partition("nvme0n1", "nvme0n1p2", "259:2")
                .rootOn("259:2", "/dev/nvme0n1p2");
    }

    /** The placeholder in the other byte order, and a board serial of dots. */
    static TestTree dots(TestTree tree) {
        return asrock(tree)
                .uuid("00020003-0004-0005-0006-000700080009")
                .board("..................")
                .nic("enp5s0", "70:85:c2:4f:11:d3");
    }

    /** The next of a row of hosts: same model and image, next serials. */
    static TestTree asrockNeighbour(TestTree tree) {
        return asrock(tree)
                .board("M80-D4017500124")
                .nic("enp4s0", "70:85:c2:4f:11:d4")
                .disk("nvme0n1", "259:0", "S4EVNX0N123457B     ");
    }

    /** The one after that: the placeholder UUID and the image are all that the three share. */
    static TestTree asrockThird(TestTree tree) {
        return asrock(tree)
                .board("M80-D4017500125")
                .nic("enp4s0", "70:85:c2:4f:11:d6")
                .disk("nvme0n1", "259:0", "S4EVNX0N123458C     ");
    }

    static TestTree asus(TestTree tree) {
        return tree.madeBy("System manufacturer", "System Product Name")
                .uuid("2A3F9C10-5D71-11E3-9D0B-AC220B51C0DE")
                .board("System Serial Number")
                .onMetal()
                .machineId("1b6c2f04d7e94c1f8d0a5e93b7246c1d")
                .nic("eth0", "ac:22:0b:51:c0:de")
                .udevDisk("sda", "8:0", "WD-WCC3F1234567")
                .partition("sda", "sda1", "8:1")
                .rootOn("8:1", "/dev/sda1");
    }

    /** The UUID and the board serial both restate the service tag, which differs from machine to machine. */
    static TestTree dell(TestTree tree) {
        return tree.madeBy("Dell Inc.", "PowerEdge R640")
                .uuid("4c4c4544-0032-5910-8042-b2c04f564b33")
                .board(".2YBVXK3.CNFCP0012345AB.")
                .onMetal()
                .machineId("6f708192a3b4c5d6e7f8091021324354")
                .nic("eno1", "b0:26:28:4a:5b:6c")
                .nic("eno2", "b0:26:28:4a:5b:6d")
                .udevDisk("sda", "8:0", "6d0946606d1f2a00")
                .partition("sda", "sda3", "8:3")
                .madeOf("dm-0", "253:0", "sda3")
                .rootOn("253:0", "/dev/mapper/rhel-root");
    }

    /** The UUID is ASCII text. The disk under the root is the higher of two. */
    static TestTree hpe(TestTree tree) {
        return tree.madeBy("HPE", "ProLiant DL380 Gen10")
                .uuid("39373638-3935-4d32-3239-313330335853")
                .board("PWDUA0ARHBQ0XY")
                .onMetal()
                .machineId("708192a3b4c5d6e7f809102132435465")
                .nic("eno1", "54:80:28:4c:5d:6e")
                .nic("eno2", "54:80:28:4c:5d:6f")
                .nic("eno3", "54:80:28:4c:5d:70")
                .udevDisk("sda", "8:0", "600508b1001c1a2b")
                .udevDisk("sdb", "8:16", "600508b1001c4d5e")
                .partition("sdb", "sdb2", "8:18")
                .rootOn("8:18", "/dev/sdb2");
    }

    /** The UUID ends in the address of the first interface; the root is on an array of two disks. */
    static TestTree supermicro(TestTree tree) {
        return tree.madeBy("Supermicro", "SYS-6019P")
                .uuid("00000000-0000-0000-0000-ac1f6b7d8e9f")
                .board("OM18AS012345")
                .onMetal()
                .machineId("8192a3b4c5d6e7f80910213243546576")
                .nic("eno1", "ac:1f:6b:7d:8e:9f")
                .nic("eno2", "ac:1f:6b:7d:8e:a0")
                .disk("nvme0n1", "259:0", "PHLJ0123456789ABCD")
                .partition("nvme0n1", "nvme0n1p2", "259:2")
                .disk("nvme1n1", "259:3", "PHLJ0123456788EFGH")
                .partition("nvme1n1", "nvme1n1p2", "259:5")
                .madeOf("md127", "9:127", "nvme0n1p2", "nvme1n1p2")
                .rootOn("9:127", "/dev/md127");
    }

    /** The Dell with both interfaces in a bond, whose address both show. */
    static TestTree bonded(TestTree tree) {
        return dell(tree)
                .nic("eno1", "b0:26:28:4a:5b:6c", "3")
                .nic("eno2", "b0:26:28:4a:5b:6c", "3")
                .file("/sys/class/net/eno1/bonding_slave/perm_hwaddr", "b0:26:28:4a:5b:6c\n")
                .file("/sys/class/net/eno2/bonding_slave/perm_hwaddr", "b0:26:28:4a:5b:6d\n")
                .virtualNic("bond0", "b0:26:28:4a:5b:6c", "2")
                .file("/sys/class/net/bonding_masters", "bond0\n");
    }

    static TestTree laptopWithoutRoot(TestTree tree) {
        return laptop(tree).unreadable(TestTree.DMI + "product_uuid").unreadable(TestTree.DMI + "board_serial");
    }

    static TestTree laptop(TestTree tree) {
        return tree.madeBy("LENOVO", "20XW00ABMZ")
                .uuid("5e4c3b2a-1908-4f7e-8d6c-5b4a39281706")
                .board("L1HF1AB00C4")
                .onMetal()
                .machineId("92a3b4c5d6e7f8091021324354657687")
                .nic("wlp0s20f3", "8c:c6:81:3a:4b:5c")
                .disk("nvme0n1", "259:0", "S5GXNX0T654321Z")
                .partition("nvme0n1", "nvme0n1p3", "259:3")
                .madeOf("dm-0", "253:0", "nvme0n1p3")
                .rootOn("253:0", "/dev/mapper/luks-root");
    }

    /** Without DMI: no UUID and no board serial. The card under the root tells its serial as a disk does. */
    static TestTree raspberryPi(TestTree tree) {
        return tree.file("/proc/device-tree/compatible", "raspberrypi,4-model-b\0brcm,bcm2711\0")
                .file("/proc/cpuinfo", "processor\t: 0\nFeatures\t: fp asimd evtstrm crc32 cpuid\n")
                .machineId("b4c5d6e7f80910213243546576879809")
                .loopback()
                .nic("eth0", "dc:a6:32:4a:5b:6c")
                .nic("wlan0", "dc:a6:32:4a:5b:6d")
                .disk("mmcblk0", "179:0", "0x3a5b7c9d")
                .partition("mmcblk0", "mmcblk0p2", "179:2")
                .rootOn("179:2", "/dev/mmcblk0p2");
    }

    /** A container on the Dell; it sees its host's firmware. */
    static TestTree lxd(TestTree tree) {
        return dell(tree).file("/run/systemd/container", "lxc\n").file("/dev/lxd/sock", "");
    }

    /** Another from the same image on the same host: it has the machine id of the first. */
    static TestTree lxdSibling(TestTree tree) {
        return lxd(tree).remove("/sys/class/net").virtualNic("eth0", "00:16:3e:5a:6b:7d", "3");
    }
}
