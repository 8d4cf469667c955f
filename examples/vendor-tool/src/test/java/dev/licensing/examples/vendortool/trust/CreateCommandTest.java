package dev.licensing.examples.vendortool.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.licensing.examples.vendortool.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CreateCommandTest {
    @TempDir
    private Path folder;

    private Workshop shop = new Workshop(Path.of(""));

    @BeforeEach
    void makeIssuer() {
        shop = new Workshop(folder);
        shop.kid("keys");
    }

    @Test
    void roots_come_in_folders_of_their_own_with_the_first_bundle() throws IOException {
        JsonNode answer = shop.done("trust create --out ./trust --issuer ./keys --roots 3 --threshold 2");
        assertThat(answer.propertyNames())
                .containsExactly("version", "file", "complete", "threshold", "signed", "unsigned", "rootKeys");
        assertThat(answer.get("version").asInt()).isEqualTo(1);
        assertThat(answer.get("complete").asBoolean()).isTrue();
        assertThat(Workshop.texts(answer.get("signed"))).containsExactly("root-1", "root-2", "root-3");
        assertThat(shop.path("trust").toFile().list())
                .containsExactlyInAnyOrder("root-1", "root-2", "root-3", "root-keys.json", "trust-1.bundle");
        assertThat(shop.path("trust/root-2").toFile().list()).containsExactlyInAnyOrder("root.pem", "root-key.json");
        assertThat(shop.updated(shop.shipped(), "trust/trust-1.bundle").version())
                .isEqualTo(1);
    }

    @Test
    void private_keys_are_their_owner_s_only_and_encrypted_by_the_password() throws IOException {
        Session session = shop.runWith("pw", "trust create --out ./trust --issuer ./keys --hybrid");
        assertThat(session.exit()).as(session.err()).isZero();
        assertThat(session.out())
                .contains(
                        "Root keys:",
                        "root-keys.json (ship it inside the product)",
                        "Signed by roots:  root-1 (1 of 1 must)");
        for (String name : new String[] {"root.pem", "root-mldsa.pem"}) {
            Path key = shop.path("trust/root-1").resolve(name);
            assertThat(key).content().startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
            assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
        String revoke = "trust revoke --bundle ./trust/trust-1.bundle --root ./trust/root-1 --license-id lic-1"
                + " --out ./trust/trust-2.bundle";
        shop.run(revoke).assertFailed("the private key is encrypted");
        shop.runWith("wrong", revoke).assertFailed("root.pem");
        assertThat(shop.path("trust/trust-2.bundle")).doesNotExist();
        assertThat(shop.runWith("pw", revoke).exit()).isZero();
    }

    @Test
    void two_issuers_have_names_of_their_own() throws IOException {
        shop.done("keygen --out ./other --issuer-id other --hybrid");
        shop.done("trust create --out ./trust --issuer ./keys --issuer ./other --days 30");
        JsonNode payload = shop.done("trust show ./trust/trust-1.bundle").get("payload");
        assertThat(payload.get("requires").toString())
                .isEqualTo("{\"issuer\":[\"Ed25519\"],\"other\":[\"Ed25519\",\"ML-DSA-65\"]}");
        assertThat(payload.get("nextUpdate").asString()).isEqualTo("2026-07-01T12:00:00Z");
        Session.run("keygen", "--out", shop.path("third").toString(), "--issuer-id", "a b")
                .assertFailed("--issuer-id is a b; allowed are 1 to 100 symbols");
        assertThat(shop.path("third")).doesNotExist();
    }

    @Test
    void what_is_there_stays() throws IOException {
        shop.done("trust create --out ./trust --issuer ./keys");
        byte[] before = shop.read("trust/root-1/root.pem");
        shop.run("trust create --out ./trust --issuer ./keys").assertFailed("is there already");
        Files.delete(shop.path("trust/root-keys.json"));
        Files.delete(shop.path("trust/trust-1.bundle"));
        shop.run("trust create --out ./trust --issuer ./keys").assertFailed("root.pem: is there already");
        shop.run("trust keygen --out ./trust/root-1 --name root-1").assertFailed("root.pem: is there already");
        assertThat(shop.read("trust/root-1/root.pem")).isEqualTo(before);
    }

    @Test
    void wrong_usage_and_missing_files_are_named_and_leave_nothing_behind() throws IOException {
        shop.run("trust create --out ./trust --issuer ./keys --roots 4")
                .assertFailed("--roots is 4; allowed is 1 to 3");
        shop.run("trust create --out ./trust --issuer ./keys --roots 2 --threshold 3")
                .assertFailed("--threshold is 3; allowed is 1 to 2, the roots");
        shop.run("trust create --out ./trust").assertFailed("Missing required option: '--issuer=DIR'");
        shop.run("trust create --out ./trust --issuer ./none").assertFailed("none: no such file or directory");
        shop.run("trust create --out ./keys/issuer.pem --issuer ./keys").assertFailed("is not a directory");
        assertThat(shop.refused("trust create --out ./trust --issuer ./keys --issuer ./keys")
                        .get("message")
                        .asString())
                .contains("allowed is each key once");
        Files.writeString(shop.path("keys/trusted-keys.json"), "{}");
        assertThat(shop.refused("trust create --out ./trust --issuer ./keys")
                        .get("code")
                        .asString())
                .isEqualTo("malformed");
        Files.write(shop.path("keys/trusted-keys.json"), new byte[1024 * 1024 + 1]);
        assertThat(shop.refused("trust create --out ./trust --issuer ./keys")
                        .get("code")
                        .asString())
                .isEqualTo("too-large");
        assertThat(shop.path("trust")).doesNotExist();
    }

    @Test
    void the_group_and_each_of_its_commands_explain_themselves() {
        assertThat(shop.run("trust --help").out()).contains("create", "keygen", "rotate", "revoke", "sign", "show");
        for (String command : new String[] {"create", "keygen", "rotate", "revoke", "sign", "show"}) {
            Session help = shop.run("trust " + command + " --help");
            assertThat(help.exit()).isZero();
            assertThat(help.out())
                    .startsWith("Usage: vendor-tool trust " + command)
                    .contains("--json", "--help");
        }
        shop.run("trust").assertFailed("vendor-tool trust: Missing required subcommand (see vendor-tool trust --help)");
        shop.run("trust forge").assertFailed("forge");
    }
}
