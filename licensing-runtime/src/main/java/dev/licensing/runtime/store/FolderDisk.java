package dev.licensing.runtime.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder of the file system. The folder may be a link: where it is, is the administrator's choice. Its files may not: a
 * rename would replace the link and not what it leads to, and a link could lead to a file that is not the store's.
 */
final class FolderDisk implements Disk {
    /** Java keeps a buffer of the size of the largest write for every thread. */
    private static final int CHUNK_BYTES = 64 * 1024;

    private static final String LOCK_WITHIN_PROCESS = ".lock-within-process";
    private static final String LOCK_BETWEEN_PROCESSES = ".lock";
    private static final Set<OpenOption> TO_READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    private static final Set<OpenOption> TO_CREATE = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path folder;
    private final boolean posix;

    FolderDisk(Path folder) {
        this(folder, folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    FolderDisk(Path folder, boolean posix) {
        this.folder = folder.toAbsolutePath();
        this.posix = posix;
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public boolean hasFolder() throws IOException {
        try {
            if (!Files.readAttributes(folder, BasicFileAttributes.class).isDirectory()) {
                throw new NotDirectoryException(folder.toString());
            }
            return true;
        } catch (NoSuchFileException e) {
            if (Files.isSymbolicLink(folder)) {
                throw new Trouble.Explained(
                        "it is a link that leads nowhere; mount what it leads to, or make that folder");
            }
            return false;
        }
    }

    @Override
    public void makeFolder() throws IOException {
        make(folder);
    }

    private void make(Path missing) throws IOException {
        Path parent = missing.getParent();
        if (parent == null) {
            throw new NoSuchFileException(missing.toString());
        }
        if (!Files.exists(parent)) {
            make(parent);
        }
        try {
            Files.createDirectory(missing, ownerOnly("rwx------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(missing)) {
                throw new NotDirectoryException(missing.toString());
            }
        }
        try {
            force(parent);
        } catch (AccessDeniedException e) {
            // Who may not read that folder cannot force it; the system does, in its time.
        }
    }

    @Override
    public Optional<Entry> find(String name) throws IOException {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(folder.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            long age =
                    System.currentTimeMillis() - attributes.lastModifiedTime().toMillis();
            return Optional.of(new Entry(name, attributes.isRegularFile(), age));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<Entry> list() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Optional<Entry> entry = find(String.valueOf(file.getFileName()));
                if (entry.isPresent()) {
                    entries.add(entry.get());
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return entries;
    }

    @Override
    public Optional<byte[]> read(String name, int limit) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(name), TO_READ)) {
            requireAtMost(limit, channel.size());
            // What is written into the very file by hand may grow while it is read.
            byte[] content = Channels.newInputStream(channel).readNBytes(limit + 1);
            requireAtMost(limit, content.length);
            return Optional.of(content);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static void requireAtMost(int limit, long bytes) throws Trouble.Explained {
        if (bytes > limit) {
            throw new Trouble.Explained(
                    "it has " + bytes + " bytes; allowed are " + limit + ": put the right file in its place");
        }
    }

    @Override
    public NewFile create(String name) throws IOException {
        return new ChannelFile(FileChannel.open(folder.resolve(name), TO_CREATE, ownerOnly("rw-------")));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        try {
            Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new Trouble.Explained(
                    "its file system cannot replace a file at one moment; name a folder on another disk");
        }
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public void forceFolder() throws IOException {
        force(folder);
    }

    private void force(Path directory) throws IOException {
        if (posix) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public Optional<Held> tryLockWithinProcess() throws IOException {
        return FileLocks.tryLockWithinProcess(folder.resolve(LOCK_WITHIN_PROCESS), ownerOnly("rw-------"));
    }

    @Override
    public Optional<Held> tryLockBetweenProcesses() throws IOException {
        return FileLocks.tryLockBetweenProcesses(folder.resolve(LOCK_BETWEEN_PROCESSES), ownerOnly("rw-------"));
    }

    private FileAttribute<?>[] ownerOnly(String modes) {
        if (!posix) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(modes))};
    }

    private record ChannelFile(FileChannel channel) implements NewFile {
        @Override
        public void write(byte[] content) throws IOException {
            for (int start = 0; start < content.length; start += CHUNK_BYTES) {
                ByteBuffer chunk = ByteBuffer.wrap(content, start, Math.min(CHUNK_BYTES, content.length - start));
                while (chunk.hasRemaining()) {
                    channel.write(chunk);
                }
            }
        }

        @Override
        public void force() throws IOException {
            channel.force(true);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
