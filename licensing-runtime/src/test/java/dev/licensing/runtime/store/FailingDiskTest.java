package dev.licensing.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that fails at any operation harms nothing that was stored, and says in words what is wrong with it. */
class FailingDiskTest {
    private static final String NAME = "license.lic";
    private static final byte[] OLD = "the old license".getBytes(UTF_8);
    private static final byte[] NEW = "the new license, which is longer".getBytes(UTF_8);
    private static final byte[] NEXT = "the next license".getBytes(UTF_8);
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    enum Failure {
        NO_SPACE(() -> new IOException("No space left on device"), "the disk is full (No space left on device); free"),
        READ_ONLY(() -> new FileSystemException("f", null, "Read-only file system"), "; mount it writable, or"),
        DENIED(() -> new AccessDeniedException("f"), "access to f is denied; give the account that runs this program");

        @SuppressWarnings("ImmutableEnumChecker") // Each call makes another exception
        private final Supplier<IOException> thrown;

        private final String words;

        Failure(Supplier<IOException> thrown, String words) {
            this.thrown = thrown;
            this.words = words;
        }
    }

    @TempDir
    Path temporary;

    private int folders;

    @ParameterizedTest
    @EnumSource
    void a_change_that_fails_at_any_operation_leaves_the_old_document(Failure failure) throws IOException {
        assertThat(failEverywhere(
                        failure,
                        NEW,
                        store -> store.exclusively(documents -> {
                            documents.write(NAME, NEW);
                            return "";
                        })))
                .contains("hasFolder", "tryLockWithinProcess", "tryLockBetweenProcesses", "list", "find", "create")
                .contains("write", "force", "close", "rename", "forceFolder");
    }

    @ParameterizedTest
    @EnumSource
    void a_write_of_ones_own_that_fails_at_any_operation_leaves_the_old_document(Failure failure) throws IOException {
        assertThat(failEverywhere(failure, NEW, store -> store.write(NAME, NEW)))
                .contains("create", "write", "force", "close", "rename", "forceFolder");
    }

    @ParameterizedTest
    @EnumSource
    void what_cannot_be_read_listed_or_deleted_is_said_in_words(Failure failure) throws IOException {
        assertThat(failEverywhere(failure, OLD, store -> {
                    store.read(NAME);
                    store.names();
                }))
                .contains("find", "read", "list");
        assertThat(failEverywhere(
                        failure,
                        OLD,
                        store -> store.exclusively(documents -> {
                            documents.delete("another");
                            return "";
                        })))
                .contains("find", "delete", "forceFolder");
    }

    @ParameterizedTest
    @EnumSource
    void a_folder_that_cannot_be_made_is_said_in_words(Failure failure) throws IOException {
        Path folder = temporary.resolve("missing");
        FailingDisk disk = new FailingDisk(new FolderDisk(folder), failure.thrown, 1, true);
        Optional<IOException> thrown =
                thrownBy(store -> store.write(NAME, NEW), new DirectoryLicenseStore(disk, AT_ONCE));
        assertThat(disk.failed()).isEqualTo("makeFolder");
        assertThat(thrown.orElseThrow())
                .hasMessageStartingWith("the folder of the license store " + folder + " cannot be made: ")
                .hasMessageContaining(failure.words);
    }

    @Test
    void a_file_that_breaks_off_once_while_it_is_read_is_read_again() throws IOException {
        Path folder = storeWithOld();
        FailingDisk disk =
                new FailingDisk(new FolderDisk(folder), () -> new IOException("Stale file handle"), 2, false);
        assertThat(new DirectoryLicenseStore(disk, AT_ONCE).read(NAME)).hasValue(OLD);
        assertThat(disk.failed()).isEqualTo("read");
    }

    @Test
    void a_file_that_others_have_open_is_replaced_when_they_have_closed_it() throws IOException {
        Path folder = storeWithOld();
        FailingDisk disk = new FailingDisk(new FolderDisk(folder), () -> new AccessDeniedException("f"), 6, false);
        new DirectoryLicenseStore(disk, AT_ONCE).write(NAME, NEW);
        assertThat(disk.failed()).isEqualTo("rename");
        assertThat(LicenseStore.directory(folder).read(NAME)).hasValue(NEW);
    }

    @Test
    void a_new_file_that_others_took_for_abandoned_is_written_again() throws IOException {
        Path folder = storeWithOld();
        FailingDisk disk = new FailingDisk(new FolderDisk(folder), () -> new NoSuchFileException("f"), 6, false);
        new DirectoryLicenseStore(disk, AT_ONCE).write(NAME, NEW);
        assertThat(disk.failed()).isEqualTo("rename");
        assertThat(LicenseStore.directory(folder).read(NAME)).hasValue(NEW);
    }

    @Test
    void a_program_that_deletes_every_new_file_is_blamed() {
        MemoryDisk disk = new MemoryDisk() {
            @Override
            public void rename(String from, String to) throws IOException {
                delete(from);
                super.rename(from, to);
            }
        };
        assertThat(thrownBy(store -> store.write(NAME, NEW), new DirectoryLicenseStore(disk, AT_ONCE))
                        .orElseThrow())
                .hasMessage(
                        "license.lic cannot be written in the license store memory: another program deletes files there"
                                + " that it did not make; stop it, and try again");
        assertThat(disk.all()).isEmpty();
    }

    private interface Action {
        void on(LicenseStore store) throws IOException;
    }

    /** @return the operations that have failed */
    private Set<String> failEverywhere(Failure failure, byte[] done, Action action) throws IOException {
        Set<String> failed = new TreeSet<>();
        for (boolean forGood : List.of(false, true)) {
            String operation = "none";
            for (int number = 0; !operation.isEmpty(); number++) {
                Path folder = storeWithOld();
                FailingDisk disk = new FailingDisk(new FolderDisk(folder), failure.thrown, number, forGood);
                LicenseStore store = new DirectoryLicenseStore(disk, AT_ONCE);
                Optional<IOException> thrown = thrownBy(action, store);
                disk.heal();
                operation = disk.failed();
                failed.add(operation);
                thrown.ifPresent(e -> assertInWords(e, failure, folder));
                assertOldOrDone(folder, thrown, done);
                assertNextWorks(store, folder);
            }
        }
        return failed;
    }

    private static void assertInWords(IOException thrown, Failure failure, Path folder) {
        assertThat(thrown.getMessage())
                .contains(folder.toString())
                .contains(failure.words)
                .doesNotContain("java.", "\n");
    }

    private static void assertOldOrDone(Path folder, Optional<IOException> thrown, byte[] done) throws IOException {
        boolean failed = thrown.isPresent() && !thrown.get().getMessage().contains("but a power failure may undo it");
        assertThat(LicenseStore.directory(folder).read(NAME)).hasValue(failed ? OLD : done);
    }

    /** Another store on the folder gets the lock at once, and so does the one that failed. */
    private static void assertNextWorks(LicenseStore failed, Path folder) throws IOException {
        LicenseStore other = new DirectoryLicenseStore(new FolderDisk(folder), AT_ONCE);
        for (LicenseStore store : List.of(other, failed)) {
            store.exclusively(documents -> {
                documents.write(NAME, NEXT);
                return "";
            });
            assertThat(store.read(NAME)).hasValue(NEXT);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith(".change-"));
        }
    }

    private static Optional<IOException> thrownBy(Action action, LicenseStore store) {
        try {
            action.on(store);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private Path storeWithOld() throws IOException {
        Path folder = temporary.resolve("store" + folders++);
        Files.createDirectory(folder);
        Files.write(folder.resolve(NAME), OLD);
        Files.write(folder.resolve("another"), OLD);
        return folder;
    }
}
