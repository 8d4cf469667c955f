package dev.licensing.runtime.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people may put in the place of a folder or a document. */
class ForeignFilesTest {
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
    void a_document_of_8_mebibytes_is_kept_and_a_larger_one_refused_in_both_directions() throws IOException {
        byte[] largest = new byte[8 * 1024 * 1024];
        largest[largest.length - 1] = 1;
        store.write(LICENSE, largest);
        assertThat(store.read(LICENSE)).hasValue(largest);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> store.write(LICENSE, new byte[largest.length + 1]))
                .withMessage(
                        "content of license.lic: \"8388609 bytes\" is not allowed; allowed is at most 8388608 bytes");
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve(LICENSE).toFile(), "rw")) {
            file.setLength(1L << 40);
        }
        assertThatIOException()
                .isThrownBy(() -> store.read(LICENSE))
                .withMessage("license.lic cannot be read in the license store " + folder
                        + ": it has 1099511627776 bytes;" + " allowed are 8388608: put the right file in its place");
    }

    @Test
    void a_document_that_is_a_link_or_a_folder_is_refused_and_left_alone() throws IOException {
        Files.createDirectories(folder.resolve("folder"));
        Files.write(temporary.resolve("outside"), ONE);
        Files.createSymbolicLink(folder.resolve("link"), temporary.resolve("outside"));
        for (String name : List.of("folder", "link")) {
            String reason =
                    " in the license store " + folder + ": it is a folder, a link or a device, and a document is a"
                            + " regular file; move it away, or copy what it leads to in its place";
            assertThatIOException().isThrownBy(() -> store.read(name)).withMessage(name + " cannot be read" + reason);
            assertThatIOException()
                    .isThrownBy(() -> store.write(name, TWO))
                    .withMessage(name + " cannot be written" + reason);
            assertThatIOException()
                    .isThrownBy(() -> store.exclusively(documents -> {
                        documents.delete(name);
                        return "";
                    }))
                    .withMessage(name + " cannot be deleted" + reason);
        }
        assertThat(folder.resolve("folder")).isDirectory();
        assertThat(folder.resolve("link")).isSymbolicLink();
        assertThat(temporary.resolve("outside")).hasBinaryContent(ONE);
    }

    @Test
    void the_folder_itself_may_be_a_link() throws IOException {
        Path real = Files.createDirectory(temporary.resolve("real"));
        LicenseStore linked = LicenseStore.directory(Files.createSymbolicLink(temporary.resolve("linked"), real));
        linked.write(LICENSE, ONE);
        assertThat(LicenseStore.directory(real).read(LICENSE)).hasValue(ONE);
    }

    @Test
    void a_link_that_leads_nowhere_is_no_empty_store() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("share"), temporary.resolve("not-mounted"));
        LicenseStore linked = LicenseStore.directory(link);
        String message = "the license store " + link
                + " cannot be opened: it is a link that leads nowhere; mount what it leads to, or make that folder";
        assertThatIOException().isThrownBy(() -> linked.read(LICENSE)).withMessage(message);
        assertThatIOException().isThrownBy(() -> linked.write(LICENSE, ONE)).withMessage(message);
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_said_to_be_one() throws IOException {
        Path file = Files.write(temporary.resolve("file"), ONE);
        assertThatIOException()
                .isThrownBy(() -> LicenseStore.directory(file).names())
                .withMessage("the license store " + file + " cannot be opened: " + file
                        + " is not a folder; name another folder, or move that file away");
        assertThatIOException()
                .isThrownBy(() -> LicenseStore.directory(file.resolve("below")).write(LICENSE, ONE))
                .withMessageContaining(file + "/below cannot be ")
                .withMessageEndingWith("check the folder and its disk, and try again");
    }

    @Test
    void a_folder_that_was_there_and_is_gone_is_an_error_and_not_an_empty_store() throws IOException {
        store.write(LICENSE, ONE);
        Path aside = temporary.resolve("aside");
        Files.move(folder, aside);
        String message = "the folder of the license store " + folder
                + " is gone; mount its disk or put it back, or restart this program to begin with an empty one";
        assertThatIOException().isThrownBy(() -> store.read(LICENSE)).withMessage(message);
        assertThatIOException().isThrownBy(() -> store.names()).withMessage(message);
        assertThatIOException().isThrownBy(() -> store.write(LICENSE, TWO)).withMessage(message);
        assertThatIOException()
                .isThrownBy(() -> store.exclusively(documents -> ""))
                .withMessage(message);
        assertThat(folder).doesNotExist();
        Files.move(aside, folder);
        assertThat(store.read(LICENSE)).hasValue(ONE);
    }
}
