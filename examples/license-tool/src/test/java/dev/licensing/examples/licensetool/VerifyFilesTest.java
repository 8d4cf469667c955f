package dev.licensing.examples.licensetool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class VerifyFilesTest {
    @TempDir
    private Path folder;

    private Vendor vendor;
    private String trust = "";
    private String license = "";

    @BeforeEach
    void issue() throws IOException {
        vendor = new Vendor(folder);
        trust = vendor.trust();
        license = vendor.license(Tree.SERIAL);
    }

    @Test
    void an_empty_or_a_binary_file_is_malformed() throws IOException {
        assertCode(write("empty", new byte[0]), "malformed");
        assertCode(write("binary", new byte[] {0, 1, 2, (byte) 0xFF, '\n'}), "malformed");
        assertCode(trust, "malformed");
    }

    @Test
    void a_huge_file_is_refused_by_its_size_at_once() throws IOException {
        Path file = folder.resolve("huge");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(1L << 30);
        }
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> assertCode(file.toString(), "too-large"));
        assertRefusedTrust(file.toString(), "too-large");
        assertThat(Session.json("inspect", file.toString())
                        .answer(1)
                        .get("code")
                        .asString())
                .isEqualTo("too-large");
    }

    @Test
    void a_changed_byte_is_refused() throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(license));
        int middle = bytes.length / 2;
        bytes[middle] = bytes[middle] == 'A' ? (byte) 'B' : (byte) 'A';
        JsonNode answer = verify(write("flipped", bytes), "--trust", trust).answer(1);
        assertThat(answer.get("code").asString()).isIn("malformed", "bad-signature", "unknown-key");
        assertThat(answer.has("license")).isFalse();
    }

    @Test
    void a_stranger_s_license_is_refused() throws IOException {
        String strange = new Vendor(folder).license(Tree.SERIAL);
        assertCode(strange, "unknown-key");
    }

    @Test
    void a_file_that_cannot_be_read_is_one_line_and_no_answer() {
        verify(folder.resolve("missing.lic").toString(), "--trust", trust).assertFailed("no such file or directory");
        verify(folder.toString(), "--trust", trust).assertFailed("is a directory; a file is needed");
        verify("a\0b", "--trust", trust).assertFailed("a\\u0000b: this system has no files of such a name");
    }

    @Test
    void a_file_without_permission_is_one_line() throws IOException {
        Path file = Path.of(license);
        assumeThat(file.getFileSystem().supportedFileAttributeViews())
                .as("file modes of POSIX")
                .contains("posix");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file))
                .as("root reads every file: run the tests as another user")
                .isFalse();
        verify(license, "--trust", trust).assertFailed(license + ": permission denied");
    }

    @Test
    void a_file_without_trusted_keys_is_refused_as_what_it_is() throws IOException {
        assertRefusedTrust(license, "wrong-purpose");
        assertRefusedTrust(write("t", "{\"version\":1}".getBytes(UTF_8)), "malformed");
        assertRefusedTrust(write("t", new byte[] {(byte) 0xFF}), "malformed");
        verify(license, "--trust", folder.toString()).assertFailed("is a directory");
        verify(license, "--trust", folder.resolve("missing").toString()).assertFailed("no such file");
    }

    @Test
    void several_files_give_one_line_each_in_their_order() throws IOException {
        String empty = write("empty", new byte[0]);
        String[] args = {"verify", license, empty, license, "--trust", trust, "--serial", Tree.SERIAL.text()};
        Session session = Session.json(args);
        assertThat(session.exit()).isEqualTo(1);
        assertThat(session.err()).isEmpty();
        assertThat(files(session)).containsExactly(license, empty, license);
        assertThat(session.answers().get(2).get("state").asString()).isEqualTo("Active");
    }

    @Test
    void the_gravest_answer_decides_wherever_it_stands() throws IOException {
        String empty = write("empty", new byte[0]);
        String list = write("list", (empty + "\n" + license).getBytes(UTF_8));
        String missing = folder.resolve("missing").toString();
        String serial = Tree.SERIAL.text();
        assertThat(Session.json("verify", "@" + list, license, "--trust", trust, "--serial", serial)
                        .exit())
                .isEqualTo(1);
        assertThat(Session.json("verify", missing, empty, license, "--trust", trust, "--serial", serial)
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void a_file_that_cannot_be_read_keeps_none_of_the_others_from_its_answer() throws IOException {
        String missing = folder.resolve("missing").toString();
        String list = "@" + folder.resolve("no-list");
        String empty = write("empty", new byte[0]);
        Session session =
                Session.json("verify", missing, license, list, empty, "--trust", trust, "--serial", Tree.SERIAL.text());
        assertThat(session.exit()).isEqualTo(2);
        assertThat(files(session)).containsExactly(license, empty);
        assertThat(session.err().lines())
                .containsExactly(
                        missing + ": no such file or directory", list.substring(1) + ": no such file or directory");
    }

    @Test
    void a_list_stands_for_the_files_that_it_names() throws IOException {
        String spaced = Files.copy(Path.of(license), folder.resolve("it's a \"file\".lic"))
                .toString();
        String list =
                write("list", ("\uFEFF" + license + "\r\n\n  # not this\n" + spaced + "\n" + license).getBytes(UTF_8));
        Session session = Session.json("verify", "@" + list, spaced, "--trust", trust, "--serial", Tree.SERIAL.text());
        assertThat(session.exit()).isZero();
        assertThat(files(session)).containsExactly(license, spaced, license, spaced);
    }

    @Test
    void an_empty_list_is_no_success() throws IOException {
        String list = write("list", new byte[0]);
        verify("@" + list, "--trust", trust).assertFailed(list + ": names no file");
    }

    @Test
    void a_pipe_is_not_waited_for() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeThat(Files.isExecutable(Path.of("/usr/bin/mkfifo")))
                .as("skipped: there is no mkfifo")
                .isTrue();
        assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString())
                        .start()
                        .waitFor())
                .isZero();
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> verify(pipe.toString(), "--trust", trust).assertFailed("is no regular file"));
    }

    private void assertRefusedTrust(String file, String code) {
        assertThat(Session.json("verify", license, "--trust", file)
                        .answer(1)
                        .get("code")
                        .asString())
                .isEqualTo(code);
    }

    private List<String> files(Session session) {
        return session.answers().stream()
                .map(answer -> answer.get("file").asString())
                .toList();
    }

    private void assertCode(String file, String code) {
        JsonNode answer = verify(file, "--trust", trust).answer(1);
        assertThat(answer.get("state").asString()).isEqualTo("Refused");
        assertThat(answer.get("code").asString()).isEqualTo(code);
        assertThat(answer.has("license")).isFalse();
        assertThat(Session.run("verify", file, "--trust", trust).out()).contains("Code:   " + code);
    }

    private static Session verify(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "verify";
        System.arraycopy(args, 0, all, 1, args.length);
        return Session.json(all);
    }

    private String write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toString();
    }
}
