package dev.licensing.examples.vendortool.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFilesTest {
    @TempDir
    private Path folder;

    private Path aside = Path.of("");
    private Path first = Path.of("");
    private Path second = Path.of("");
    private Path third = Path.of("");
    private NewFiles files = new NewFiles(Path.of(""));

    @BeforeEach
    void makeNewFiles() throws IOException {
        aside = Files.createDirectories(folder.resolve(".new"));
        first = folder.resolve("first");
        second = folder.resolve("second");
        third = folder.resolve("third");
        files = new NewFiles(aside);
        Files.writeString(files.of(first), "new first");
        Files.writeString(files.of(second), "new second");
    }

    @Test
    void all_that_were_made_take_their_places_and_nothing_is_left_aside() throws IOException {
        Files.writeString(first, "old first");
        files.place(List.of(first, third, second), true);
        files.delete();
        assertThat(first).hasContent("new first");
        assertThat(second).hasContent("new second");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void when_one_cannot_take_its_place_those_before_it_go_back() throws IOException {
        Files.writeString(first, "old first");
        Files.createDirectories(third.resolve("in the way"));
        Files.writeString(files.of(third), "new third");
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> files.place(List.of(first, second, third), true));
        files.delete();
        assertThat(first).hasContent("old first");
        assertThat(second).doesNotExist();
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("first", "third");
    }

    @Test
    void what_was_there_stays_aside_when_it_cannot_go_back() throws IOException {
        Files.writeString(first, "old first");
        Files.createDirectories(third.resolve("in the way"));
        Files.writeString(files.of(third), "new third");
        List<Path> obstructed = new AbstractList<>() {
            @Override
            public Path get(int index) {
                if (index == 0) {
                    return first;
                }
                obstructFirst();
                return third;
            }

            @Override
            public int size() {
                return 2;
            }
        };
        assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> files.place(obstructed, true));
        files.delete();
        assertThat(aside.resolve("old-first")).hasContent("old first");
    }

    /** Somebody makes a folder of that name, after the new file has taken its place. */
    private void obstructFirst() {
        try {
            Files.deleteIfExists(first);
            Files.createDirectories(first.resolve("in the way"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void without_force_nothing_that_is_there_is_replaced() throws IOException {
        Files.writeString(second, "old second");
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> files.place(List.of(first, second), false));
        files.delete();
        assertThat(first).doesNotExist();
        assertThat(second).hasContent("old second");
        assertThat(aside).doesNotExist();
    }
}
