package dev.licensing.testkit.engine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A small file system of its own, which can be filled and be made read-only. It lives in memory, and only root may mount it. */
record MountedDisk(Path folder) implements AutoCloseable {
    private static final int PAGE_BYTES = 4_096;
    private static final String SIZE = "size=4m";

    /** Mounts it, or leaves the test out and says why. */
    static MountedDisk at(Path folder) throws IOException {
        Files.createDirectories(folder);
        assumeTrue(Files.isExecutable(program("mount")), "there is no program to mount a disk with");
        String failure = run(program("mount"), "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString());
        assumeTrue(failure.isEmpty(), "only root may mount a disk, outside of most containers: " + failure);
        return new MountedDisk(folder);
    }

    Path store() {
        return folder.resolve("store");
    }

    /** Fills it up to so many pages. */
    void fillUpTo(int free) throws IOException {
        Path filler = folder.resolve("filler");
        try (OutputStream file = Files.newOutputStream(filler)) {
            while (true) {
                file.write(new byte[PAGE_BYTES]);
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
        }
        try (FileChannel channel = FileChannel.open(filler, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - (long) free * PAGE_BYTES);
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(folder.resolve("filler"));
    }

    void makeReadOnly(boolean readOnly) throws IOException {
        String failure = run(program("mount"), "-o", "remount," + SIZE + (readOnly ? ",ro" : ",rw"), folder.toString());
        if (!failure.isEmpty()) {
            throw new IOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        String failure = run(program("umount"), "-l", folder.toString());
        if (!failure.isEmpty()) {
            throw new IOException(failure);
        }
    }

    /** Found by where it is, not through the path of whoever runs the tests. */
    private static Path program(String name) {
        Path program = Path.of("/usr/bin", name);
        return Files.exists(program) ? program : Path.of("/bin", name);
    }

    /** @return what it complains of; nothing when it has worked */
    private static String run(Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.onExit().join().exitValue();
        return exit == 0 ? "" : "exit " + exit + " " + output.strip();
    }
}
