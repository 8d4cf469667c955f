package dev.licensing.hardware.linux;

import java.nio.file.Path;

/** The parts of a made-up machine that a boot makes. */
final class BootTree {
    static final String FILE = "/run/dev.licensing/machine-v1";
    static final String BOOT_ID = "/proc/sys/kernel/random/boot_id";

    private BootTree() {}

    static TestTree in(Path root) {
        return new TestTree(root)
                .file(BOOT_ID, "89dd4d04-42f8-424c-9329-eabdb826d5ac\n")
                .unreadable("/run");
    }
}
