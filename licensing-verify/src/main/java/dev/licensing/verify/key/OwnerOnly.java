package dev.licensing.verify.key;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Files and folders that only their owner can read: made so by mode on POSIX, by access control list elsewhere. Whether they still are
 * is looked at on POSIX only.
 */
final class OwnerOnly {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private OwnerOnly() {}

    static void createFolders(Path folder) throws IOException {
        boolean made = !Files.exists(folder);
        Files.createDirectories(folder, attributes(folder, "rwx------"));
        if (made) {
            restrictByList(folder);
        }
    }

    static Path createTemporaryFile(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, ".key", ".tmp", attributes(folder, "rw-------"));
        restrictByList(file);
        return file;
    }

    static void require(Path file) throws IOException {
        if (!isPosix(file)) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        for (PosixFilePermission permission : OTHERS) {
            if (permissions.contains(permission)) {
                throw new KeyFileException("the private key " + file + " is open to others ("
                        + PosixFilePermissions.toString(permissions) + "); allowed is rw-------: run chmod 600 on it,"
                        + " and make a new key if somebody may have read it");
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static void restrictByList(Path path) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (!isPosix(path) && view != null) {
            view.setAcl(List.of(AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build()));
        }
    }

    private static boolean isPosix(Path path) {
        FileSystem system = path.getFileSystem();
        return system.supportedFileAttributeViews().contains("posix");
    }
}
