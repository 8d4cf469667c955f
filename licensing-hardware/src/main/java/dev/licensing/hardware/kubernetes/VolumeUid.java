package dev.licensing.hardware.kubernetes;

import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.rule.SerialText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

/** The random UUID of a persistent volume, kept in a file on it, which whoever comes first creates. */
final class VolumeUid {
    static final String FILE = "licensing-volume-uid";

    private static final String SOURCE = "volume";
    private static final int DIGITS = 32;
    /** A UUID with its dashes, and some blanks. */
    private static final int MOST_BYTES = 64;
    /** File systems in memory, and those of the container itself. */
    private static final Set<String> PASSING = Set.of("overlay", "aufs", "tmpfs", "ramfs");

    private final Path volume;
    private final Set<String> passing;

    /** A volume that is refused when it is of one of these types of file system. */
    VolumeUid(Path volume, Set<String> passing) {
        this.volume = volume;
        this.passing = passing;
    }

    static VolumeUid on(Path volume) {
        return new VolumeUid(volume, PASSING);
    }

    /** The UUID without its dashes; made and kept at the first call. */
    Fact<String> read() {
        try {
            if (!Files.isDirectory(volume)) {
                return Fact.unreadable(SOURCE, "no such folder");
            }
            if (passing.contains(Files.getFileStore(volume).type())) {
                return Fact.unreadable(SOURCE, "gone with the container, so no persistent volume");
            }
            return kept();
        } catch (IOException | SecurityException e) {
            return Fact.unreadable(SOURCE, "its UID can neither be read nor kept");
        }
    }

    private Fact<String> kept() throws IOException {
        Path file = volume.resolve(FILE);
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            create(file);
        }
        // Opening a FIFO could hang, and a link could lead to a file that is the image's
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Fact.unreadable(SOURCE, FILE + " is not a regular file");
        }
        String uid = SerialText.withoutSeparators(SerialText.normalize(content(file)));
        return SerialText.isHex(uid, DIGITS)
                ? Fact.of(SOURCE + " UID", uid)
                : Fact.unreadable(SOURCE, FILE + " holds no UUID; restore it, or remove it and register again");
    }

    private static String content(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    private void create(Path file) throws IOException {
        byte[] uid = (UUID.randomUUID() + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            link(file, uid);
        } catch (FileAlreadyExistsException e) {
            // Another pod came first: its UID counts
            return;
        } catch (FileSystemException | UnsupportedOperationException e) {
            // Some volumes know no links; there, who reads in the middle of this finds no UUID, and finds it the next
            // time
            write(file, uid);
        }
    }

    /** A link to a whole file: others see all of it or none, and of two that come first one wins. */
    private void link(Path file, byte[] uid) throws IOException {
        Path whole = volume.resolve(FILE + '.' + UUID.randomUUID());
        try {
            write(whole, uid);
            Files.createLink(file, whole);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static void write(Path file, byte[] uid) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            channel.write(ByteBuffer.wrap(uid));
            channel.force(true);
        }
    }
}
