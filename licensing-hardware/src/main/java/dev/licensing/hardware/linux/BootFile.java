package dev.licensing.hardware.linux;

import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.RememberedMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * The file in which root leaves what it read of the machine, for services that may not read it themselves.
 *
 * <p>It is believed when nobody but root can have put it there, in this boot and in this place: the kernel itself reads the firmware
 * only when it starts, so until the next start nothing else can be true. A clone starts anew, with another boot id. A container has
 * the boot id of its host, but a copy in it is not the file that root wrote: the file names its own device and number.
 */
public final class BootFile {
    private static final String[] FOLDERS = {"/", "/run", "/run/dev.licensing"};
    /** The format is part of the name, so that another one may stand beside it. */
    private static final String FILE = "/run/dev.licensing/machine-v1";

    private static final String BOOT_ID = "/proc/sys/kernel/random/boot_id";
    private static final int BOOT_ID_SYMBOLS = 36;
    private static final int MOST_BYTES = 4096;
    private static final String REMEDY = " (as root, run the boot step at every boot: license-tool remember)";

    private final FileTree tree;

    /** The file of a machine with these files. */
    public BootFile(FileTree tree) {
        this.tree = tree;
    }

    /** What root left in this boot, or why there is nothing that can be believed. */
    Fact<RememberedMachine> read() {
        // Most machines have none, and to ask who owns what costs a fresh JVM milliseconds
        if (!tree.exists(FILE)) {
            return unbelievable("no such file");
        }
        try {
            return reading();
        } catch (NoSuchFileException e) {
            return unbelievable("no such file");
        } catch (IOException | RuntimeException e) {
            return unbelievable("cannot be read");
        }
    }

    /**
     * Leaves what was read for services, in the place of what was left before.
     *
     * @return the file
     * @throws IOException when this process is not root, or the file cannot be written
     */
    public Path write(RememberedMachine machine) throws IOException {
        try {
            requireOfRootAlone(FOLDERS[0]);
            requireOfRootAlone(FOLDERS[1]);
            Path folder = at(FOLDERS[2]);
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(modesOfFolder()));
            }
            requireOfRootAlone(FOLDERS[2]);
            return write(machine, Files.createTempFile(folder, "machine", ".new"));
        } catch (AccessDeniedException e) {
            throw problem(FILE, "only root may write it: run the boot step as root");
        }
    }

    /** Readers find the old file or the whole new one. */
    private Path write(RememberedMachine machine, Path temporary) throws IOException {
        try {
            FileOwnership ownership = FileOwnership.of(temporary);
            if (!ownership.isOfRootAlone()) {
                throw problem(FILE, "only root may write it: run the boot step as root");
            }
            String text = new BootRecord(bootId(), ownership.place(), machine).text();
            Files.write(temporary, text.getBytes(StandardCharsets.US_ASCII));
            // Whatever the mask for new files is, services can enter and read
            Files.setPosixFilePermissions(at(FOLDERS[2]), modesOfFolder());
            Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-r--r--"));
            return Files.move(temporary, at(FILE), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Set<PosixFilePermission> modesOfFolder() {
        return PosixFilePermissions.fromString("rwxr-xr-x");
    }

    private Fact<RememberedMachine> reading() throws IOException {
        for (String folder : FOLDERS) {
            if (!FileOwnership.of(at(folder)).isFolderOfRootAlone()) {
                return unbelievable(folder + " is not a folder of root alone");
            }
        }
        FileOwnership ownership = FileOwnership.of(at(FILE));
        // From here on only root could exchange it
        if (!ownership.isRegular() || !ownership.isOfRootAlone()) {
            return unbelievable("not a regular file of root alone");
        }
        String text = tree.readStart(FILE, MOST_BYTES + 1).or("");
        Optional<BootRecord> record = text.length() > MOST_BYTES ? Optional.empty() : BootRecord.parse(text);
        if (record.isEmpty()) {
            return unbelievable("damaged");
        }
        if (!record.get().bootId().equals(bootId())) {
            return unbelievable("of another boot");
        }
        return record.get().place().equals(ownership.place())
                ? Fact.of(FILE, record.get().machine())
                : unbelievable("a copy");
    }

    private String bootId() throws IOException {
        String id = tree.read(BOOT_ID).or("").trim();
        if (id.length() != BOOT_ID_SYMBOLS || id.indexOf(' ') >= 0 || id.indexOf('\n') >= 0) {
            throw problem(BOOT_ID, "holds no boot id, so nothing can be kept for this boot");
        }
        return id;
    }

    private void requireOfRootAlone(String folder) throws IOException {
        if (!FileOwnership.of(at(folder)).isFolderOfRootAlone()) {
            throw problem(
                    folder, "is not a folder that only root may change, so what is left there could not be believed");
        }
    }

    private Path at(String name) {
        return tree.at(name).toPath();
    }

    private static FileSystemException problem(String file, String reason) {
        return new FileSystemException(file, null, reason);
    }

    private static Fact<RememberedMachine> unbelievable(String reason) {
        return Fact.unreadable(FILE, reason + REMEDY);
    }
}
