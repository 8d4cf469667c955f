package dev.licensing.hardware.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.hardware.fact.Fact;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeUidTest {
    @TempDir
    private Path volume;

    @Test
    void the_first_reading_keeps_what_all_later_ones_read() throws IOException {
        Fact<String> first = uid().read();

        assertThat(first.or("")).matches("[0-9a-f]{32}");
        assertThat(uid().read()).isEqualTo(first);
        assertThat(Files.readString(file()).trim().replace("-", "")).isEqualTo(first.or(""));
        assertThat(volume).isDirectoryContaining(path -> path.equals(file()));
        try (var files = Files.list(volume)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void two_volumes_have_two_uids(@TempDir Path other) {
        assertThat(uid().read()).isNotEqualTo(new VolumeUid(other, Set.of()).read());
    }

    @Test
    void of_many_that_come_first_one_wins() throws InterruptedException, ExecutionException {
        ExecutorService pods = Executors.newFixedThreadPool(8);
        try {
            List<Future<Fact<String>>> readings = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                readings.add(pods.submit(() -> uid().read()));
            }
            String kept = uid().read().or("");
            for (Future<Fact<String>> reading : readings) {
                assertThat(reading.get().or("none")).isEqualTo(kept);
            }
        } finally {
            pods.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "not a uuid", "12345678-1234-1234-1234-1234567890", "12345678-1234-1234-1234-1234567890ab0"})
    void a_damaged_file_is_told_and_never_replaced(String content) throws IOException {
        Files.writeString(file(), content);

        assertThat(uid().read())
                .isEqualTo(Fact.unreadable(
                        "volume", "licensing-volume-uid holds no UUID; restore it, or remove it and register again"));
        assertThat(file()).hasContent(content);
    }

    @Test
    void a_file_that_was_restored_by_hand_is_read() throws IOException {
        Files.writeString(file(), "  0A1B2C3D-4E5F-6071-8293-A4B5C6D7E8F9\r\n");

        assertThat(uid().read()).isEqualTo(Fact.of("volume UID", "0a1b2c3d4e5f60718293a4b5c6d7e8f9"));
    }

    @Test
    void a_folder_or_a_link_in_its_place_is_refused() throws IOException {
        Path elsewhere = Files.writeString(volume.resolve("elsewhere"), "0a1b2c3d4e5f60718293a4b5c6d7e8f9");
        Files.createSymbolicLink(file(), elsewhere);
        Fact<String> refused = Fact.unreadable("volume", "licensing-volume-uid is not a regular file");
        assertThat(uid().read()).isEqualTo(refused);

        Files.delete(file());
        Files.createDirectory(file());
        assertThat(uid().read()).isEqualTo(refused);
    }

    @Test
    void a_folder_that_is_not_there_is_told() {
        assertThat(new VolumeUid(volume.resolve("nowhere"), Set.of()).read())
                .isEqualTo(Fact.unreadable("volume", "no such folder"));
    }

    @Test
    void a_file_in_place_of_the_folder_is_told() throws IOException {
        Path file = Files.createFile(volume.resolve("a-file"));

        assertThat(new VolumeUid(file, Set.of()).read()).isEqualTo(Fact.unreadable("volume", "no such folder"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void where_nothing_can_be_written_it_is_refused() {
        assertThat(new VolumeUid(Path.of("/sys"), Set.of()).read())
                .isEqualTo(Fact.unreadable("volume", "its UID can neither be read nor kept"));
    }

    @Test
    void a_volume_that_knows_no_links_keeps_it_too() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(volume.resolve("volume.zip"), Map.of("create", "true"))) {
            VolumeUid uid = new VolumeUid(zip.getPath("/"), Set.of());

            assertThat(uid.read().or("")).matches("[0-9a-f]{32}");
            assertThat(uid.read()).isEqualTo(uid.read());
        }
    }

    @Test
    void a_file_system_that_goes_with_the_container_is_refused() throws IOException {
        String type = Files.getFileStore(volume).type();

        assertThat(new VolumeUid(volume, Set.of(type)).read())
                .isEqualTo(Fact.unreadable("volume", "gone with the container, so no persistent volume"));
        assertThat(volume).isEmptyDirectory();
    }

    private VolumeUid uid() {
        return new VolumeUid(volume, Set.of());
    }

    private Path file() {
        return volume.resolve("licensing-volume-uid");
    }
}
