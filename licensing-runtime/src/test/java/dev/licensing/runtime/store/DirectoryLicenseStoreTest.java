package dev.licensing.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryLicenseStoreTest {
    private static final String LICENSE = "license.lic";
    private static final byte[] ONE = "one".getBytes(UTF_8);
    private static final byte[] TWO = "two".getBytes(UTF_8);

    @TempDir
    Path temporary;

    private Path folder;
    private LicenseStore store;

    @BeforeEach
    void there_is_no_folder_yet() {
        folder = temporary.resolve("var/licensing");
        store = LicenseStore.directory(folder);
    }

    @Test
    void a_missing_folder_is_an_empty_store_and_is_not_made_by_reading() throws IOException {
        assertThat(store.read(LICENSE)).isEmpty();
        assertThat(store.names()).isEmpty();
        assertThat(temporary.resolve("var")).doesNotExist();
    }

    @Test
    void the_first_write_makes_the_folder_for_its_owner_alone() throws IOException {
        assumePosix();
        store.exclusively(documents -> {
            documents.write(LICENSE, ONE);
            return documents;
        });
        assertThat(modes(folder)).isEqualTo("rwx------");
        assertThat(modes(temporary.resolve("var"))).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(3).allMatch(file -> modes(file).equals("rw-------"));
        }
    }

    @Test
    void a_file_system_without_modes_is_used_without_them() throws IOException {
        LicenseStore plain = new DirectoryLicenseStore(new FolderDisk(folder, false), Duration.ofSeconds(1));
        plain.exclusively(documents -> {
            documents.write(LICENSE, ONE);
            return "";
        });
        assertThat(store.read(LICENSE)).hasValue(ONE);
    }

    @Test
    void a_folder_that_exists_keeps_its_modes() throws IOException {
        assumePosix();
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
        store.write(LICENSE, ONE);
        assertThat(modes(folder)).isEqualTo("rwxr-x---");
    }

    @Test
    void a_document_is_a_file_of_its_name() throws IOException {
        store.write(LICENSE, ONE);
        assertThat(folder.resolve(LICENSE)).hasBinaryContent(ONE);
        Files.write(folder.resolve("by-hand.lic"), TWO);
        assertThat(store.read("by-hand.lic")).hasValue(TWO);
        assertThat(store.names()).containsExactly("by-hand.lic", LICENSE);
    }

    @Test
    void what_is_no_document_is_not_listed() throws IOException {
        store.write(LICENSE, ONE);
        Files.createDirectory(folder.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("link.lic"), folder.resolve(LICENSE));
        Files.write(folder.resolve("license (1).lic"), ONE);
        Files.write(folder.resolve(".nfs0001"), ONE);
        assertThat(store.names()).containsExactly(LICENSE);
    }

    @Test
    void a_change_reads_lists_and_deletes_what_it_wrote() throws IOException {
        List<String> names = store.exclusively(documents -> {
            documents.write("b", ONE);
            documents.write("a", TWO);
            documents.write("b", TWO);
            assertThat(documents.read("b")).hasValue(TWO);
            assertThat(documents.names()).containsExactly("a", "b");
            documents.delete("b");
            documents.delete("never-there");
            assertThat(documents.read("b")).isEmpty();
            return documents.names();
        });
        assertThat(names).containsExactly("a");
        assertThat(store.names()).containsExactly("a");
    }

    @Test
    void a_change_that_fails_keeps_its_writes_up_to_there_and_frees_the_store() throws IOException {
        IOException failure = new IOException("the vendor says no");
        assertThatIOException()
                .isThrownBy(() -> store.exclusively(documents -> {
                    documents.write("a", ONE);
                    throw failure;
                }))
                .isSameAs(failure);
        assertThatIllegalStateException()
                .isThrownBy(() -> store.exclusively(documents -> {
                    throw new IllegalStateException("a bug");
                }));
        assertThat(LicenseStore.directory(folder).<Optional<byte[]>>exclusively(documents -> documents.read("a")))
                .hasValue(ONE);
    }

    @Test
    void documents_cannot_be_used_after_their_change() throws IOException {
        AtomicReference<StoreDocuments> kept = new AtomicReference<>();
        store.exclusively(documents -> {
            kept.set(documents);
            return "";
        });
        String message = "this change of the license store is over; begin another to read or write";
        assertThatIllegalStateException()
                .isThrownBy(() -> kept.get().write("a", ONE))
                .withMessage(message);
        assertThatIllegalStateException().isThrownBy(() -> kept.get().read("a")).withMessage(message);
        assertThatIllegalStateException().isThrownBy(() -> kept.get().names()).withMessage(message);
        assertThatIllegalStateException()
                .isThrownBy(() -> kept.get().delete("a"))
                .withMessage(message);
        assertThat(store.names()).isEmpty();
    }

    @Test
    void a_change_within_a_change_is_refused_at_once_and_a_write_of_ones_own_is_not() throws IOException {
        store.exclusively(documents -> {
            store.write("mark", ONE);
            assertThatIllegalStateException()
                    .isThrownBy(() -> store.exclusively(inner -> inner))
                    .withMessage(
                            "a change of the license store begins another; use the documents that the first one was given");
            return "";
        });
        assertThat(store.read("mark")).hasValue(ONE);
    }

    @Test
    void files_of_dead_writers_are_removed_by_the_next_change_and_those_of_living_ones_are_not() throws IOException {
        Files.createDirectories(folder);
        Path ofDeadChange = Files.write(folder.resolve(".change-1f.tmp"), ONE);
        Path ofWrite = Files.write(folder.resolve(".write-2f.tmp"), ONE);
        Path ofOldWrite = Files.write(folder.resolve(".write-3f.tmp"), ONE);
        Path ofOthers = Files.write(folder.resolve(".nfs-4f"), ONE);
        Files.setLastModifiedTime(ofOldWrite, FileTime.from(Instant.now().minus(61, ChronoUnit.MINUTES)));
        Files.setLastModifiedTime(ofOthers, FileTime.from(Instant.now().minus(61, ChronoUnit.DAYS)));
        store.write(LICENSE, ONE);
        assertThat(ofDeadChange).exists();
        store.exclusively(documents -> "");
        assertThat(ofDeadChange).doesNotExist();
        assertThat(ofOldWrite).doesNotExist();
        assertThat(ofWrite).exists();
        assertThat(ofOthers).exists();
    }

    @Test
    void an_interrupted_thread_writes_nothing_and_stays_interrupted() throws IOException {
        store.write(LICENSE, ONE);
        Thread.currentThread().interrupt();
        assertThatIOException()
                .isThrownBy(() -> store.write(LICENSE, TWO))
                .withMessage("license.lic cannot be written in the license store " + folder
                        + ": the thread was interrupted; try again");
        assertThatIOException()
                .isThrownBy(() -> store.exclusively(documents -> ""))
                .withMessage("the license store " + folder
                        + " cannot be locked for a change: the thread was interrupted; try again");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.read(LICENSE)).hasValue(ONE);
        assertThat(store.<List<String>>exclusively(StoreDocuments::names)).containsExactly(LICENSE);
    }

    @Test
    void a_store_names_its_folder() {
        assertThat(store).hasToString("DirectoryLicenseStore[" + folder + "]");
    }

    private void assumePosix() {
        assumeTrue(
                temporary.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "skipped: this file system has no modes");
    }

    private static String modes(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
