package dev.licensing.examples.licensetool;

import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.hardware.MachineFingerprint;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of another machine, copied for a support case. */
final class CopiedTree {
    private CopiedTree() {}

    /** Of a tree that cannot be opened at all every component would be unreadable, which says nothing of the machine. */
    static FingerprintSource at(Path root) throws IOException {
        InputFile.requireDirectory(root);
        if (!Files.isReadable(root) || !Files.isExecutable(root)) {
            throw new AccessDeniedException(root.toString());
        }
        return MachineFingerprint.source(root);
    }
}
