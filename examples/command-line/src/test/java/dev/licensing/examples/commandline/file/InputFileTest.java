package dev.licensing.examples.commandline.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_text_is_read_up_to_its_bound() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "grün");
        assertThat(InputFile.text(file, 5)).isEqualTo("grün");
        assertProblem(
                () -> InputFile.text(file, 4),
                file + ": is too large, with 5 bytes or more; allowed are 4",
                "too-large");
    }

    @Test
    void text_in_another_encoding_is_refused() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {(byte) 0xC0, (byte) 0xAF});
        assertProblem(() -> InputFile.text(file, 4), file + ": is not text in UTF-8", "malformed");
    }

    @Test
    void a_huge_file_is_refused_by_its_size() throws IOException {
        Path file = folder.resolve("huge");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(1L << 40);
        }
        assertThatThrownBy(() -> InputFile.text(file, 100)).hasMessageContaining("with 1099511627776 bytes or more");
        assertThat(InputFile.start(file, 10)).hasSize(10);
    }

    @Test
    void a_directory_is_named_as_one() {
        assertThatThrownBy(() -> InputFile.start(folder, 10)).hasMessageContaining("is a directory; a file is needed");
        assertThatThrownBy(() -> InputFile.text(folder, 10)).hasMessageContaining("is a directory; a file is needed");
    }

    @Test
    void a_missing_file_is_named() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> InputFile.text(missing, 10))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(missing.toString());
    }

    @Test
    void a_directory_is_told_from_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "");
        Path missing = folder.resolve("missing");
        assertThat(InputFile.requireDirectory(folder)).isEqualTo(folder);
        assertThat(InputFile.requireNoFile(missing)).isEqualTo(missing);
        assertFailure(() -> InputFile.requireDirectory(file), file + ": is not a directory");
        assertFailure(() -> InputFile.requireNoFile(file), file + ": is not a directory");
        assertFailure(() -> InputFile.requireDirectory(missing), missing + ": no such file or directory");
    }

    @Test
    void a_name_that_no_file_can_have_is_a_problem_of_the_file() {
        assertFailure(() -> InputFile.path("a\0b"), "a\0b: this system has no files of such a name");
    }

    private static void assertFailure(ThrowingCallable reading, String message) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        IOException.class,
                        e -> assertThat(FileProblem.describe(e)).isEqualTo(message));
    }

    private static void assertProblem(ThrowingCallable reading, String message, String code) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(UnusableFileException.class, e -> {
            assertThat(e).hasMessage(message);
            assertThat(e.code()).isEqualTo(code);
        });
    }
}
