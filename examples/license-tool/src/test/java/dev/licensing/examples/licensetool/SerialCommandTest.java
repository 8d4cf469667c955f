package dev.licensing.examples.licensetool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.SerialNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SerialCommandTest {
    @TempDir
    private Path folder;

    private String machine = "";
    private String micro = "";
    private String identity = "";

    @BeforeEach
    void makeTrees() throws IOException {
        machine = Tree.virtualMachine(folder.resolve("machine")).root().toString();
        micro = Tree.microVirtualMachine(folder.resolve("micro")).root().toString();
        identity = folder.resolve("identity").toString();
    }

    @Test
    void a_machine_has_a_serial_number_and_says_of_each_component_whether_it_counts() {
        JsonNode serial = Session.json("serial", "--root", machine).answer(0);
        assertThat(SerialNumber.parse(serial.get("serialNumber").asString())).isNotNull();
        assertThat(serial.get("platformClass").asString()).isEqualTo("virtual-machine");
        assertThat(members(serial.get("components"), "slot")).containsExactly("A", "B", "C", "D", "E", "F");
        assertThat(members(serial.get("components"), "status"))
                .containsExactly("used", "absent", "used", "used", "absent", "used");
        assertThat(members(serial.get("components"), "reason")).allMatch(reason -> !reason.isEmpty());
        assertThat(serial.get("findings").isEmpty()).isTrue();
        assertThat(serial.has("code")).isFalse();
        assertThat(serial.has("publicKey")).isFalse();
    }

    @Test
    void no_raw_value_is_ever_shown() {
        String shown = Session.json("serial", "--root", machine).out()
                + Session.run("serial", "--explain", "--root", machine).out();
        assertThat(shown)
                .doesNotContain("b5f1c2d3", "B5F1C2D3", "5d9a3f7c", "52:54:00", "5254001c5e9f", "a1b2c3d4e5f6a7b8");
    }

    @Test
    void a_machine_without_a_spare_slot_is_warned_of() throws IOException {
        Files.delete(Path.of(machine, "sys/class/net/eth0/address"));
        Files.delete(Path.of(machine, "etc/machine-id"));
        JsonNode serial = Session.json("serial", "--root", machine).answer(0);
        assertThat(members(serial.get("findings"), "code")).containsExactly("no-spare-slot");
        JsonNode finding = serial.get("findings").get(0);
        assertThat(finding.get("evidence").get("indispensable").asString()).isEqualTo("disk serial");
        assertThat(finding.get("message").asString())
                .contains("disk serial", serial.get("serialNumber").asString());
        assertThat(Session.run("serial", "--root", machine).out())
                .contains(
                        "Note (no-spare-slot): ",
                        finding.get("message").asString(),
                        finding.get("remedy").asString());
    }

    @Test
    void too_little_hardware_is_refused_with_the_reasons() {
        JsonNode serial = Session.json("serial", "--root", micro).answer(1);
        assertThat(serial.get("code").asString()).isEqualTo("hardware-unidentified");
        assertThat(serial.get("serialNumber").isNull()).isTrue();
        assertThat(serial.get("components").size()).isEqualTo(6);
        assertThat(serial.get("message").asString()).contains("too little");
        assertThat(serial.get("remedy").asString()).contains("root", "--declared --identity DIR");
        Session text = Session.run("serial", "--root", micro);
        assertThat(text.exit()).isEqualTo(1);
        assertThat(text.out()).contains("hardware-unidentified", "firmware UUID", "absent");
    }

    @Test
    void where_hardware_suffices_it_is_taken_although_a_declared_serial_is_allowed() {
        JsonNode serial = Session.json("serial", "--root", machine, "--declared", "--identity", identity)
                .answer(0);
        assertThat(serial.get("platformClass").asString()).isEqualTo("virtual-machine");
        assertThat(Path.of(identity)).doesNotExist();
    }

    @Test
    void a_declared_serial_stands_for_a_key_that_is_made_once() {
        String[] declared = {"serial", "--root", micro, "--declared", "--identity", identity};
        JsonNode serial = Session.json(declared).answer(0);
        assertThat(serial.get("platformClass").asString()).isEqualTo("declared");
        assertThat(serial.get("publicKey").propertyNames()).containsExactlyInAnyOrder("kty", "crv", "x");
        assertThat(members(serial.get("components"), "status")).contains("used", "absent");
        assertThat(Session.json(declared).answer(0)).isEqualTo(serial);
        assertThat(Session.run(declared).out())
                .contains(
                        serial.get("serialNumber").asString(),
                        "controllers[].publicKey",
                        serial.get("publicKey").get("x").asString(),
                        "hardwarePolicy.allowDeclared:  true");
    }

    @Test
    void an_identity_may_be_encrypted() {
        String[] declared = {"serial", "--root", micro, "--declared", "--identity", identity};
        assertThat(Session.with(Map.of("LICENSE_KEY_PASSWORD", "right"), declared)
                        .exit())
                .isZero();
        assertThat(Path.of(identity, "environment.pem")).content().contains("ENCRYPTED");
        Session.with(Map.of("LICENSE_KEY_PASSWORD", "wrong"), declared).assertFailed("check the password");
        Session.run(declared).assertFailed("encrypted");
    }

    @Test
    void declared_and_identity_go_together() {
        Session.run("serial", "--declared").assertFailed("--identity");
        Session.run("serial", "--identity", identity).assertFailed("--declared");
    }

    @Test
    void without_explain_people_see_the_serial_number_and_the_class_only() {
        Session brief = Session.run("serial", "--root", machine);
        assertThat(brief.exit()).isZero();
        assertThat(brief.out().lines()).hasSize(2);
        assertThat(brief.out()).contains("Serial number:", "Platform class:  virtual-machine");
        assertThat(Session.run("serial", "--root", machine, "--explain").out())
                .startsWith(brief.out())
                .contains("network interface", "used", "absent");
    }

    @Test
    void folders_that_are_none_are_named() throws IOException {
        String file = Files.writeString(folder.resolve("file"), "").toString();
        Session.json("serial", "--root", folder.resolve("missing").toString())
                .assertFailed("no such file or directory");
        Session.json("serial", "--root", file).assertFailed(file + ": is not a directory");
        Session.json("serial", "--root", micro, "--declared", "--identity", file)
                .assertFailed(file + ": is not a directory");
    }

    @Test
    void this_machine_answers_whatever_it_is() {
        Session session = Session.json("serial");
        assertThat(session.exit()).isIn(0, 1);
        assertThat(session.answer(session.exit()).get("components").size()).isEqualTo(6);
    }

    private static List<String> members(JsonNode objects, String name) {
        return objects.valueStream().map(object -> object.get(name).asString()).toList();
    }
}
