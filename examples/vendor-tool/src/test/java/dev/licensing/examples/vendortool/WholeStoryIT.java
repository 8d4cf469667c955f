package dev.licensing.examples.vendortool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both packaged tools, from the vendor's key to the customer's verdict. */
class WholeStoryIT {
    private static final String SERIAL = serial(1).text();
    private static final String OTHER = serial(2).text();

    @TempDir
    private Path folder;

    private Program vendorTool = Program.vendorTool(Path.of(""));
    private Program licenseTool = Program.licenseTool(Path.of(""));
    private String activationCode = "";

    @BeforeEach
    void issue() throws IOException, InterruptedException {
        vendorTool = Program.vendorTool(folder);
        licenseTool = Program.licenseTool(folder);
        vendorTool.run("keygen", "--out", "keys", "--json").answer(0);
        activationCode = vendorTool
                .run("activation-code", "--json")
                .answer(0)
                .get("activationCode")
                .asString();
        Files.writeString(folder.resolve("license.json"), Templates.license("", activationCode, ""));
        issue("a.lic", SERIAL).answer(0);
    }

    @Test
    void a_license_is_usable_on_its_server_only() throws IOException, InterruptedException {
        JsonNode answer = verify("a.lic", "--serial", SERIAL).answer(0);
        assertThat(answer.get("state").asString()).isEqualTo("Active");
        assertThat(answer.get("license").get("activationCode").asString()).isEqualTo(activationCode);
        assertThat(code(verify("a.lic", "--serial", OTHER))).isEqualTo("wrong-serial");
        assertThat(code(verify("a.lic", "--serial", SERIAL, "--environment-type", "Development")))
                .isEqualTo("wrong-environment-type");
        assertThat(code(verify("a.lic", "--serial", SERIAL, "--activation-code", Templates.ACTIVATION_CODE)))
                .isEqualTo("wrong-activation-code");
        assertThat(code(verify("a.lic", "--serial", SERIAL, "--product", "other")))
                .isEqualTo("wrong-product");
        assertThat(code(verify("a.lic", "--serial", SERIAL, "--product-version", "12.0")))
                .isEqualTo("version-ceiling");
        assertThat(code(verify("a.lic", "--serial", SERIAL, "--at", "2025-12-31T23:59:59Z")))
                .isEqualTo("not-yet-valid");
    }

    @Test
    void codes_and_serial_numbers_are_read_and_compared() throws IOException, InterruptedException {
        assertThat(licenseTool
                        .run("code", activationCode, "--json")
                        .answer(0)
                        .get("kind")
                        .asString())
                .isEqualTo("activation-code");
        licenseTool
                .run("compare", "--licensed", SERIAL, "--current", OTHER, "--json")
                .answer(1);
        licenseTool
                .run("compare", "--licensed", SERIAL, "--current", SERIAL, "--json")
                .answer(0);
        assertThat(licenseTool
                        .run("inspect", "a.lic", "--json")
                        .answer(0)
                        .get("verified")
                        .asBoolean())
                .isFalse();
        assertThat(licenseTool.run("serial", "--json").exit()).isIn(0, 1);
    }

    @Test
    void every_kind_of_broken_file_has_its_answer() throws IOException, InterruptedException {
        Files.createFile(folder.resolve("empty.lic"));
        Files.write(folder.resolve("binary.lic"), new byte[] {0, (byte) 0xFF, 13, 10, 26});
        byte[] flipped = Files.readAllBytes(folder.resolve("a.lic"));
        flipped[flipped.length / 2] ^= 1;
        Files.write(folder.resolve("flipped.lic"), flipped);
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.lic").toFile(), "rw")) {
            huge.setLength(1L << 30);
        }
        Files.writeString(folder.resolve("list"), "a.lic\nempty.lic\nbinary.lic\nflipped.lic\nhuge.lic\n");
        Program.Result result = verify("@list", "--serial", SERIAL);
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).isEmpty();
        List<JsonNode> answers = result.out()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(answers)
                .extracting(answer -> answer.get("file").asString())
                .containsExactly("a.lic", "empty.lic", "binary.lic", "flipped.lic", "huge.lic");
        assertThat(answers.get(0).get("state").asString()).isEqualTo("Active");
        assertThat(answers.get(1).get("code").asString()).isEqualTo("malformed");
        assertThat(answers.get(2).get("code").asString()).isEqualTo("malformed");
        assertThat(answers.get(3).get("code").asString()).isIn("malformed", "bad-signature", "unknown-key");
        assertThat(answers.get(4).get("code").asString()).isEqualTo("too-large");
    }

    @Test
    void what_cannot_be_read_is_one_line_and_exit_code_2() throws IOException, InterruptedException {
        verify("missing.lic").assertFailed("missing.lic: no such file or directory");
        verify("keys").assertFailed("keys: is a directory; a file is needed");
        vendorTool.run("keygen", "--out", "keys", "--json").assertFailed("it is there already");
        vendorTool.run("nonsense").assertFailed("vendor-tool: ");
        licenseTool.run("verify", "--json").assertFailed("license-tool verify: Missing required");
    }

    @Test
    void a_declared_serial_number_needs_its_key_in_the_license() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("tree"));
        JsonNode declared = licenseTool
                .run("serial", "--root", "tree", "--declared", "--identity", "identity", "--json")
                .answer(0);
        String controller = "{\"serialNumber\":\""
                + declared.get("serialNumber").asString() + "\",\"publicKey\":" + declared.get("publicKey") + "}";
        Files.writeString(
                folder.resolve("license.json"),
                Templates.license(
                        "",
                        activationCode,
                        ",\"controllers\":[" + controller + "],\"hardwarePolicy\":{\"allowDeclared\":true}"));
        Program.Result issued = vendorTool.run(
                "issue", "--key", "keys", "--license", "license.json", "--out", "declared.lic", "--json");
        issued.answer(0);
        assertThat(issued.err()).isEmpty();
        assertThat(verify("declared.lic", "--identity", "identity")
                        .answer(0)
                        .get("state")
                        .asString())
                .isEqualTo("Active");
        verify("declared.lic").answer(1);
    }

    @Test
    void keys_are_encrypted_by_a_password_in_the_environment() throws IOException, InterruptedException {
        Map<String, String> password = Map.of("LICENSE_KEY_PASSWORD", "correct horse");
        vendorTool.with(password, "keygen", "--out", "secret", "--json").answer(0);
        String[] issue = {
            "issue", "--key", "secret", "--license", "license.json", "--serial", SERIAL, "--out", "b.lic", "--json"
        };
        vendorTool.run(issue).assertFailed("encrypted");
        vendorTool.with(Map.of("LICENSE_KEY_PASSWORD", "wrong"), issue).assertFailed("check the password");
        vendorTool.with(password, issue).answer(0);
    }

    @Test
    void a_hybrid_license_needs_both_signatures_where_both_are_required() throws IOException, InterruptedException {
        vendorTool.run("keygen", "--out", "hybrid", "--hybrid", "--json").answer(0);
        String[] issue = {
            "issue",
            "--key",
            "hybrid",
            "--license",
            "license.json",
            "--serial",
            SERIAL,
            "--force",
            "--out",
            "h.lic",
            "--json"
        };
        assertThat(vendorTool.run(issue).answer(0).get("kid")).hasSize(2);
        String[] verify = {"verify", "h.lic", "--trust", "hybrid/trusted-keys.json", "--serial", SERIAL, "--json"};
        assertThat(licenseTool.run(verify).answer(0).get("state").asString()).isEqualTo("Active");
        assertThat(licenseTool.run("inspect", "h.lic", "--json").answer(0).get("signatures"))
                .extracting(signature -> signature.get("alg").asString())
                .containsExactly("Ed25519", "ML-DSA-65");
        Files.delete(folder.resolve("hybrid/issuer-mldsa.pem"));
        vendorTool.run(issue).answer(0);
        assertThat(code(licenseTool.run(verify))).isEqualTo("missing-signature");
    }

    @Test
    void both_tools_have_help_and_a_version() throws IOException, InterruptedException {
        for (Program tool : List.of(vendorTool, licenseTool)) {
            assertThat(tool.run("--version").out()).containsPattern("^(vendor|license)-tool \\d+\\.\\d+\\.\\d+");
            assertThat(tool.run("--help").out()).contains("Commands:", "Exit codes:");
        }
        for (String command : List.of("code", "serial", "compare", "inspect", "verify")) {
            assertThat(licenseTool.run(command, "--help").out()).contains("--json");
        }
    }

    @Test
    void an_answer_is_ascii_whatever_the_platform_s_encoding() throws IOException, InterruptedException {
        String text = Templates.license("", activationCode, "").replace("Acme", "Açores 東京");
        Files.writeString(folder.resolve("license.json"), text, StandardCharsets.UTF_8);
        issue("u.lic", SERIAL).answer(0);
        Program.Result result = licenseTool.with(Map.of("LC_ALL", "C"), "inspect", "u.lic", "--json");
        assertThat(result.out()).isASCII();
        assertThat(result.answer(0).get("payload").get("organization").asString())
                .isEqualTo("Açores 東京");
    }

    private Program.Result issue(String out, String serial) throws IOException, InterruptedException {
        return vendorTool.run(
                "issue", "--key", "keys", "--license", "license.json", "--serial", serial, "--out", out, "--json");
    }

    private Program.Result verify(String file, String... options) throws IOException, InterruptedException {
        String[] args = Arrays.copyOf(
                new String[] {"verify", file, "--trust", "keys/trusted-keys.json", "--json"}, 5 + options.length);
        System.arraycopy(options, 0, args, 5, options.length);
        return licenseTool.run(args);
    }

    private static String code(Program.Result result) {
        return result.answer(1).get("code").asString();
    }

    private static SerialNumber serial(int digest) {
        return SerialNumber.of(
                PlatformClass.VIRTUAL_MACHINE,
                Map.of(ComponentSlot.A, digest, ComponentSlot.C, digest, ComponentSlot.D, digest));
    }
}
