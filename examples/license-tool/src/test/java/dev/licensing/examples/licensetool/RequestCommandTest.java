package dev.licensing.examples.licensetool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.issue.request.RegistrationRequest;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RequestCommandTest {
    @TempDir
    private Path folder;

    private String tree = "";
    private String bare = "";
    private Path out = Path.of("");
    private Path identity = Path.of("");

    @BeforeEach
    void copyAMachine() throws IOException {
        tree = folder.resolve("tree").toString();
        Tree.virtualMachine(folder.resolve("tree"));
        bare = folder.resolve("bare").toString();
        Tree.microVirtualMachine(folder.resolve("bare"));
        out = folder.resolve("server.req");
        identity = folder.resolve("identity");
    }

    @Test
    void the_request_holds_the_machines_serial_number_and_the_environments_key() throws IOException {
        JsonNode answer = request("--root", tree, "--product-version", "11.4.2").answer(0);
        RegistrationRequest request = RegistrationRequest.read(Files.readAllBytes(out));
        EnvironmentIdentity opened = EnvironmentIdentity.open(identity, Optional.empty());
        assertThat(answer.propertyNames()).containsExactly("serialNumber", "kid", "file", "findings");
        assertThat(answer.get("serialNumber"))
                .isEqualTo(Session.json("serial", "--root", tree).answer(0).get("serialNumber"));
        assertThat(answer.get("kid").asString()).isEqualTo(opened.kid());
        assertThat(request.serialNumber())
                .hasToString(answer.get("serialNumber").asString());
        assertThat(request.publicKey()).isEqualTo(opened.key());
        assertThat(request.productVersion()).isEqualTo("11.4.2");
        assertThat(request.issuedAt()).isEqualTo(Session.NOW);
    }

    @Test
    void the_environments_key_is_never_replaced() throws IOException {
        EnvironmentIdentity.openOrCreate(identity);
        byte[] key = Files.readAllBytes(identity.resolve("environment.pem"));
        out = identity.resolve("environment.pem");

        request("--root", tree, "--force").assertFailed("is needed as it is, so it is not replaced");

        assertThat(out).hasBinaryContent(key);
    }

    @Test
    void a_version_that_no_request_can_hold_is_named() {
        request("--root", tree, "--product-version", " ")
                .assertFailed("--product-version: \" \" is not allowed; allowed is 1 to 200 characters");
    }

    @Test
    void a_machine_without_a_spare_slot_is_warned_of() throws IOException {
        Files.delete(Path.of(tree, "sys/class/net/eth0/address"));
        Files.delete(Path.of(tree, "etc/machine-id"));
        JsonNode findings = request("--root", tree).answer(0).get("findings");
        assertThat(findings.size()).isEqualTo(1);
        assertThat(findings.get(0).get("code").asString()).isEqualTo("no-spare-slot");
        Session text = Session.run(
                "request", "--identity", identity.toString(), "--out", out.toString(), "--root", tree, "--force");
        assertThat(text.out())
                .contains(
                        "Note (no-spare-slot): ", findings.get(0).get("remedy").asString());
    }

    @Test
    void the_key_is_made_once() {
        String kid = request("--root", tree).answer(0).get("kid").asString();
        assertThat(request("--root", tree, "--force").answer(0).get("kid").asString())
                .isEqualTo(kid);
    }

    @Test
    void too_little_hardware_is_refused_and_leaves_no_file() throws IOException {
        assertThat(request("--root", bare).answer(1).get("code").asString()).isEqualTo("hardware-unidentified");
        assertThat(out).doesNotExist();
        assertThat(identity).doesNotExist();
    }

    @Test
    void with_declared_it_asks_for_the_serial_number_of_the_key() throws IOException {
        request("--root", bare, "--declared").answer(0);
        RegistrationRequest request = RegistrationRequest.read(Files.readAllBytes(out));
        assertThat(request.serialNumber())
                .isEqualTo(EnvironmentIdentity.open(identity, Optional.empty()).serialNumber());
    }

    @Test
    void a_request_that_is_there_is_not_replaced() throws IOException {
        Files.writeString(out, "mine");
        request("--root", tree).assertFailed("--force");
        assertThat(out).hasContent("mine");
    }

    private Session request(String... more) {
        List<String> args =
                new ArrayList<>(List.of("request", "--identity", identity.toString(), "--out", out.toString()));
        args.addAll(List.of(more));
        return Session.json(args.toArray(String[]::new));
    }
}
