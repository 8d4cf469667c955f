package dev.licensing.hardware.linux;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;

/** One thing that somebody did to a tree. What it writes holds {@link #MARK}, in contents and in names. */
enum HostileStroke {
    HUGE_FILE,
    BINARY_JUNK,
    MARKED_TEXT,
    EMPTY_FILE,
    NOTHING,
    LINK_TO_ITSELF,
    LINKS_IN_A_LOOP,
    LINK_TO_ZEROS,
    LINK_OUT_OF_THE_TREE,
    LINK_TO_NOTHING,
    FIFO,
    FOLDER_FOR_FILE,
    FILE_FOR_FOLDER,
    LOOP_FOR_FOLDER,
    FOLDER_OUT_OF_THE_TREE,
    NO_PERMISSION,
    TEN_THOUSAND_ENTRIES,
    DEEP_FOLDERS,
    NAMES_OF_TWO_LINES,
    FOLDER_IN_ITSELF;

    static final String MARK = "zq7mark";

    private static final String[] FOLDERS = {
        "/sys",
        "/sys/class",
        "/sys/class/dmi/id",
        "/sys/class/net",
        "/sys/class/net/eno1",
        "/sys/block",
        "/sys/block/sda",
        "/sys/block/sda/slaves",
        "/run/udev/data",
        "/etc",
        "/proc",
        "/proc/self",
    };

    /** Does it; {@code outside} holds a file, a folder and a FIFO of the reading machine. */
    void on(TestTree tree, Path outside, Random random) {
        String file = HostileTreeTest.FILES[random.nextInt(HostileTreeTest.FILES.length)];
        String folder = FOLDERS[random.nextInt(FOLDERS.length)];
        try {
            switch (this) {
                case HUGE_FILE -> huge(tree.file(file, MARK).path(file));
                case BINARY_JUNK -> tree.file(file, junk(random));
                case MARKED_TEXT -> tree.file(file, "E:ID_SERIAL_SHORT=" + MARK + " " + MARK + "\n" + MARK);
                case EMPTY_FILE -> tree.file(file, "");
                case NOTHING -> tree.remove(file);
                case LINK_TO_ITSELF -> tree.link(file, file.substring(file.lastIndexOf('/') + 1));
                case LINKS_IN_A_LOOP ->
                    tree.link(file, MARK).link(beside(file), file.substring(file.lastIndexOf('/') + 1));
                case LINK_TO_ZEROS -> tree.link(file, "/dev/zero");
                case LINK_OUT_OF_THE_TREE ->
                    tree.link(file, outside.resolve("file").toString());
                case LINK_TO_NOTHING -> tree.link(file, "/nowhere/" + MARK);
                case FIFO -> Files.createLink(tree.file(file, "").remove(file).path(file), outside.resolve("fifo"));
                case FOLDER_FOR_FILE -> tree.unreadable(file).file(file + '/' + MARK, MARK);
                case FILE_FOR_FOLDER -> tree.file(folder, MARK);
                case LOOP_FOR_FOLDER -> tree.link(folder, "../" + folder.substring(folder.lastIndexOf('/') + 1));
                case FOLDER_OUT_OF_THE_TREE -> tree.link(folder, outside.toString());
                case NO_PERMISSION -> forbid(tree.file(file, MARK).path(file));
                case TEN_THOUSAND_ENTRIES -> fill(tree.path(random.nextBoolean() ? "/sys/block" : "/sys/class/net"));
                case DEEP_FOLDERS -> Files.createDirectories(tree.path(folder + ("/" + MARK).repeat(100)));
                case NAMES_OF_TWO_LINES ->
                    tree.nic("eth\n" + MARK, "70:85:c2:00:00:01").disk("nvme\n" + MARK, "8:0\n8:1", MARK + "\n" + MARK);
                case FOLDER_IN_ITSELF -> tree.link(folder + "/sda1", "..").link(folder + "/device", ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String beside(String file) {
        return file.substring(0, file.lastIndexOf('/') + 1) + MARK;
    }

    private static void huge(Path file) throws IOException {
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(1L << 36);
        }
    }

    /** Any bytes, and between them what looks like lines, numbers and the mark. */
    private static byte[] junk(Random random) {
        byte[] junk = new byte[1 + random.nextInt(100_000)];
        random.nextBytes(junk);
        byte[] mark = ("\n8:0 " + MARK + "=\0").getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i + mark.length < junk.length; i += 1 + random.nextInt(5000)) {
            System.arraycopy(mark, 0, junk, i, mark.length);
        }
        return junk;
    }

    private static void forbid(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    }

    private static void fill(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < 10_000; i++) {
            Files.createFile(folder.resolve(MARK + i));
        }
    }
}
