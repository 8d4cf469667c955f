package dev.licensing.hardware.linux;

/** Guests of hypervisors as they are met, with made-up values: each shape is one that a rule exists for. */
final class VirtualMachines {
    private VirtualMachines() {}

    static TestTree vmware11(TestTree tree) {
        return tree.madeBy("VMware, Inc.", "VMware Virtual Platform")
                .uuid("9aee1a42-3c51-7b0a-88d2-6f10ab29e4c7")
                .board("None")
                .dmi("product_serial", "VMware-42 1a ee 9a 51 3c 0a 7b-88 d2 6f 10 ab 29 e4 c7")
                .onHypervisor()
                .machineId("c0ffee11aa2b4e5f9d8c7b6a59483726")
                .nic("ens192", "00:50:56:9a:4d:21")
                .block("sda", "8:0")
                .partition("sda", "sda2", "8:2")
                .rootOn("8:2", "/dev/sda2");
    }

    /** The first hardware version that tells the UUID in the other byte order. */
    static TestTree vmware13(TestTree tree) {
        return vmware11(tree)
                .uuid("743F0E42-84EA-A2F9-0B1C-2D3E4F5A6B7C")
                .dmi("product_serial", "VMware-42 0e 3f 74 ea 84 f9 a2-0b 1c 2d 3e 4f 5a 6b 7c")
                .machineId("d1a7c35b90e84f26b3c4d5e6f7081929");
    }

    static TestTree virtualBox(TestTree tree) {
        return tree.madeBy("innotek GmbH", "VirtualBox")
                .uuid("b5f1c2d3-0a1b-4c5d-8e9f-a0b1c2d3e4f5")
                .board("0")
                .onHypervisor()
                .machineId("5d9a3f7c1e2b4a6088c7d6e5f4a3b2c1")
                .nic("enp0s3", "08:00:27:1c:5e:9f")
                .udevDisk("sda", "8:0", "VB3f2a1c9d-5e7b8a60")
                .partition("sda", "sda1", "8:1")
                .rootOn("8:1", "/dev/sda1");
    }

    static TestTree hyperV(TestTree tree) {
        return tree.madeBy("Microsoft Corporation", "Virtual Machine")
                .uuid("a1c5e9f0-3b7d-4a12-9c68-0d1e2f3a4b5c")
                .board("7783-7084-3265-9085-8269-3286-77")
                .dmi("chassis_asset_tag", "7783-7084-3265-9085-8269-3286-77")
                .onHypervisor()
                .machineId("77aa88bb99cc4d0e8f1a2b3c4d5e6f70")
                .nic("eth0", "00:15:5d:01:0a:07")
                .udevDisk("sda", "8:0", "600224801a2b3c4d5e6f708192a3b4c5")
                .partition("sda", "sda3", "8:3")
                .rootOn("8:3", "/dev/sda3");
    }

    /** Generation 1 tells the machine's id in the other byte order than generation 2. */
    static TestTree azure1(TestTree tree) {
        return hyperV(tree).uuid("f3a9d81c-6b5e-204f-8d7c-1a2b3c4d5e6f").machineId("0a9b8c7d6e5f40312a1b0c9d8e7f6051");
    }

    /** With accelerated networking: the virtual function has the address of the interface that it speeds up. */
    static TestTree azure2(TestTree tree) {
        return azure1(tree).uuid("1cd8a9f3-5e6b-4f20-8d7c-1a2b3c4d5e6f").nic("enP5s1", "00:15:5d:01:0a:07");
    }

    static TestTree nitro(TestTree tree) {
        return tree.madeBy("Amazon EC2", "m6i.large")
                .uuid("ec2a9b10-4c3d-8e5f-a0b1-c2d3e4f50617")
                .dmi("board_asset_tag", "i-0a1b2c3d4e5f60718")
                .onHypervisor()
                .machineId("ec2f0e1d2c3b4a5968778695a4b3c2d1")
                .nic("ens5", "0a:ff:c1:22:33:44")
                .disk("nvme0n1", "259:0", "vol0123456789abcdef0")
                .partition("nvme0n1", "nvme0n1p1", "259:1")
                .rootOn("259:1", "/dev/nvme0n1p1");
    }

    static TestTree ec2Xen(TestTree tree) {
        return tree.madeBy("Xen", "HVM domU")
                .dmi("bios_version", "4.11.amazon")
                .uuid("ec2b1c2d-3e4f-5061-7283-94a5b6c7d8e9")
                .onHypervisor()
                .machineId("ec21a2b3c4d5e6f708192a3b4c5d6e7f")
                .nic("eth0", "06:5d:4e:3f:2a:1b")
                .block("xvda", "202:0")
                .partition("xvda", "xvda1", "202:1")
                .rootOn("202:1", "/dev/xvda1");
    }

    static TestTree gce(TestTree tree) {
        return tree.madeBy("Google", "Google Compute Engine")
                .uuid("6b1e9f3a-7c2d-4e50-9a8b-1c2d3e4f5061")
                .board("6B1E9F3A-7C2D-4E50-9A8B-1C2D3E4F5061")
                .dmi("product_serial", "GoogleCloud-6B1E9F3A7C2D4E509A8B1C2D3E4F5061")
                .onHypervisor()
                .machineId("90a1b2c3d4e5f60718293a4b5c6d7e8f")
                .nic("ens4", "42:01:0a:80:00:02")
                .udevDisk("sda", "8:0", "persistent-disk-0")
                .partition("sda", "sda1", "8:1")
                .rootOn("8:1", "/dev/sda1");
    }

    /** The board serial is that of the host below. */
    static TestTree openStack(TestTree tree) {
        return tree.madeBy("OpenStack Foundation", "OpenStack Nova")
                .uuid("d4c3b2a1-0f1e-4d2c-8b3a-495867768594")
                .board("4c4c4544-0042-4b10-8032-b3c04f4d5732")
                .onHypervisor()
                .machineId("2b3c4d5e6f708192a3b4c5d6e7f80910")
                .nic("ens3", "fa:16:3e:5a:6b:7c")
                .virtioDisk("vda", "252:0", "0f1e2d3c-4b5a-6978-8")
                .partition("vda", "vda1", "252:1")
                .rootOn("252:1", "/dev/vda1");
    }

    static TestTree oVirt(TestTree tree) {
        return openStack(tree)
                .madeBy("oVirt", "RHEL")
                .uuid("0b1c2d3e-4f50-4617-8283-94a5b6c7d8ea")
                .machineId("3c4d5e6f708192a3b4c5d6e7f8091021")
                .nic("ens3", "56:6f:1a:2b:00:0c");
    }

    static TestTree q35(TestTree tree) {
        return tree.madeBy("QEMU", "Standard PC (Q35 + ICH9, 2009)")
                .uuid("5e6f7081-92a3-44b4-85c6-d7e8f9001122")
                .board("Not Specified")
                .onHypervisor()
                .machineId("4d5e6f708192a3b4c5d6e7f809102132")
                .nic("enp1s0", "52:54:00:8a:9b:ac")
                .udevDisk("sda", "8:0", "QM00001")
                .partition("sda", "sda2", "8:2")
                .rootOn("8:2", "/dev/sda2");
    }

    /** Without a board serial; the disk is named after its place on the bus, in every guest alike. */
    static TestTree proxmox(TestTree tree) {
        return tree.madeBy("QEMU", "Standard PC (i440FX + PIIX, 1996)")
                .uuid("6f708192-a3b4-45c5-96d7-e8f900112233")
                .onHypervisor()
                .machineId("c5d6e7f8091021324354657687980a1b")
                .nic("ens18", "bc:24:11:5a:6b:7c")
                .udevDisk("sda", "8:0", "drive-scsi0")
                .partition("sda", "sda2", "8:2")
                .rootOn("8:2", "/dev/sda2");
    }

    static TestTree kubeVirt(TestTree tree) {
        return tree.madeBy("KubeVirt", "None")
                .dmi("product_family", "KubeVirt")
                .uuid("7e8f9001-1223-5344-9556-677889900a1b")
                .onHypervisor()
                .machineId("5e6f708192a3b4c5d6e7f80910213243")
                .nic("enp1s0", "02:6c:8e:00:00:1a")
                .block("vda", "252:0")
                .partition("vda", "vda1", "252:1")
                .rootOn("252:1", "/dev/vda1");
    }

    /** Booted from a file system that was made in a container, and no container itself. */
    static TestTree microVm(TestTree tree) {
        return tree.file("/.dockerenv", "")
                .onHypervisor()
                .machineId("a3b4c5d6e7f809102132435465768798")
                .loopback()
                .nic("eth0", "02:fc:00:00:00:01")
                .virtualNic("ifb0", "3e:ce:b7:3a:07:8e", "1")
                .virtioDisk("vda", "254:0", "overlayblk")
                .rootOn("254:0", "/dev/vda");
    }
}
