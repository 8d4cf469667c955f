package dev.licensing.examples.commandline.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    private static final byte[] NEW = {1, 2, 3};

    @TempDir
    private Path folder;

    @Test
    void a_new_file_is_readable_by_its_owner_only() throws IOException {
        Path file = folder.resolve("a");
        OutputFile.write(file, NEW, false);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(folder).isDirectoryContaining(path -> path.equals(file)).isDirectoryNotContaining("glob:**.tmp");
        assumeThat(file.getFileSystem().supportedFileAttributeViews())
                .as("file modes of POSIX")
                .contains("posix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_is_there_is_replaced_on_demand_only() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        assertThatThrownBy(() -> OutputFile.write(file, NEW, false)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("old");
        OutputFile.write(file, NEW, true);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void a_file_that_came_in_between_stays() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "faster");
        Path complete = Files.write(folder.resolve("b"), NEW);
        assertThatThrownBy(() -> OutputFile.publish(complete, file, false))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("faster");
    }

    @Test
    void a_directory_is_never_replaced() {
        assertThatThrownBy(() -> OutputFile.write(folder, NEW, true))
                .hasMessageContaining("is a directory; the name of a file is needed");
    }

    @Test
    void a_missing_folder_is_named_and_not_made() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> OutputFile.write(missing.resolve("a"), NEW, false))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(missing.toString());
        assertThat(missing).doesNotExist();
    }
}
