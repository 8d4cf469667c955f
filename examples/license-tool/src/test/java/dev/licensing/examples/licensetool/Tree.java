package dev.licensing.examples.licensetool;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A copied tree of a made-up virtual machine, as support gets them; and serial numbers that need none. */
record Tree(Path root) {
    static final SerialNumber SERIAL = SerialNumber.of(
            PlatformClass.VIRTUAL_MACHINE,
            Map.of(ComponentSlot.A, 1, ComponentSlot.C, 3, ComponentSlot.D, 4, ComponentSlot.F, 6));
    static final SerialNumber OTHER = SerialNumber.of(
            PlatformClass.VIRTUAL_MACHINE,
            Map.of(ComponentSlot.A, 11, ComponentSlot.C, 13, ComponentSlot.D, 14, ComponentSlot.F, 16));

    static Tree virtualMachine(Path root) throws IOException {
        return new Tree(root)
                .file("sys/class/dmi/id/sys_vendor", "QEMU\n")
                .file("sys/class/dmi/id/product_name", "Standard PC (Q35 + ICH9, 2009)\n")
                .file("sys/class/dmi/id/product_uuid", "b5f1c2d3-0a1b-4c5d-8e9f-a0b1c2d3e4f5\n")
                .file("proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu vme hypervisor lahf_lm\n")
                .file("etc/machine-id", "5d9a3f7c1e2b4a6088c7d6e5f4a3b2c1\n")
                .file("sys/class/net/eth0/address", "52:54:00:1c:5e:9f\n")
                .file("sys/class/net/eth0/addr_assign_type", "0\n")
                .file("sys/class/net/eth0/type", "1\n")
                .file("sys/class/net/eth0/device/vendor", "0x1af4\n")
                .file("sys/block/vda/dev", "252:0\n")
                .file("sys/block/vda/removable", "0\n")
                .file("sys/block/vda/serial", "a1b2c3d4e5f6a7b8");
    }

    /** A machine that says next to nothing of itself. */
    static Tree microVirtualMachine(Path root) throws IOException {
        return new Tree(root)
                .file("proc/cpuinfo", "processor\t: 0\nflags\t\t: fpu vme hypervisor lahf_lm\n")
                .file("etc/machine-id", "5d9a3f7c1e2b4a6088c7d6e5f4a3b2c1\n");
    }

    Tree file(String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, content);
        return this;
    }
}
