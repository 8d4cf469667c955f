package dev.licensing.examples.licensetool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CompareCommandTest {
    private static final String LICENSED = Tree.SERIAL.text();

    @Test
    void a_machine_is_the_licensed_one() {
        JsonNode comparison = compare(LICENSED).answer(0);
        assertThat(comparison.get("verdict").asString()).isEqualTo("pass");
        assertThat(comparison.get("score").asInt()).isEqualTo(13);
        assertThat(comparison.get("threshold").asInt()).isEqualTo(8);
        assertThat(comparison.get("licensed").asString()).isEqualTo(LICENSED);
        assertThat(comparison.get("code").isNull()).isTrue();
        assertThat(comparison.get("components").get(0).toString())
                .isEqualTo("{\"slot\":\"A\",\"outcome\":\"same\",\"weight\":6}");
        assertThat(comparison.get("components").get(1).toString())
                .isEqualTo("{\"slot\":\"B\",\"outcome\":\"unlicensed\",\"weight\":0}");
    }

    @Test
    void grace_is_no_refusal() {
        SerialNumber changed = SerialNumber.of(
                PlatformClass.VIRTUAL_MACHINE,
                Map.of(ComponentSlot.A, 1, ComponentSlot.C, 33, ComponentSlot.D, 44, ComponentSlot.F, 66));
        JsonNode comparison = compare(changed.text()).answer(0);
        assertThat(comparison.get("verdict").asString()).isEqualTo("grace");
        assertThat(comparison.get("code").isNull()).isTrue();
    }

    @Test
    void another_machine_is_refused() {
        JsonNode comparison = compare(Tree.OTHER.text()).answer(1);
        assertThat(comparison.get("verdict").asString()).isEqualTo("reject");
        assertThat(comparison.get("code").asString()).isEqualTo("wrong-serial");
    }

    @Test
    void a_tree_is_read_by_the_rules_of_the_licensed_serial(@TempDir Path folder) throws IOException {
        Tree tree = Tree.virtualMachine(folder);
        String root = folder.toString();
        String serial = Session.json("serial", "--root", root)
                .answer(0)
                .get("serialNumber")
                .asString();
        tree.file("sys/class/net/eth0/address", "52:54:00:aa:bb:cc\n");
        JsonNode drifted =
                Session.json("compare", "--licensed", serial, "--root", root).answer(0);
        assertThat(drifted.get("verdict").asString()).isEqualTo("pass");
        assertThat(drifted.get("components").get(3).get("outcome").asString()).isEqualTo("changed");
        Session.json("compare", "--licensed", LICENSED, "--root", root).answer(1);
        Session.json("compare", "--licensed", declared(), "--root", root).answer(1);
    }

    @Test
    void people_are_told_that_a_typed_serial_gives_a_lower_bound_only(@TempDir Path folder) throws IOException {
        Session typed = Session.run("compare", "--licensed", LICENSED, "--current", LICENSED);
        assertThat(typed.exit()).isZero();
        assertThat(typed.out()).contains("Verdict:    pass", "It is the licensed machine.", "lower bound");
        String root = Tree.virtualMachine(folder).root().toString();
        assertThat(Session.run("compare", "--licensed", LICENSED, "--root", root)
                        .out())
                .contains("Verdict:    reject")
                .doesNotContain("lower bound");
        assertThat(Session.run("compare", "--licensed", declared(), "--root", root)
                        .out())
                .contains("stands for a key");
    }

    @Test
    void wrong_codes_are_refused_by_their_code() {
        JsonNode refused = Session.json("compare", "--licensed", Vendor.ACTIVATION_CODE, "--current", LICENSED)
                .answer(1);
        assertThat(refused.get("code").asString()).isEqualTo("wrong-kind");
        assertThat(refused.get("message").asString()).startsWith("--licensed: ");
        assertThat(compare("nonsense").answer(1).get("code").asString()).isEqualTo("invalid-code");
        Session text = Session.run("compare", "--licensed", LICENSED, "--current", "nonsense");
        assertThat(text.exit()).isEqualTo(1);
        assertThat(text.out()).isEmpty();
        assertThat(text.err()).startsWith("--current: serial number: ");
    }

    @Test
    void exactly_one_machine_is_needed() {
        Session.json("compare", "--licensed", LICENSED).assertFailed("(--current=S | --root=DIR)");
        Session.json("compare", "--licensed", LICENSED, "--current", LICENSED, "--root", ".")
                .assertFailed("mutually exclusive");
        Session.json("compare", "--licensed", LICENSED, "--root", "missing-folder")
                .assertFailed("missing-folder: no such file or directory");
    }

    private static String declared() {
        return SerialNumber.declared(EnvironmentKey.of(new byte[32])).text();
    }

    private static Session compare(String current) {
        return Session.json("compare", "--licensed", LICENSED, "--current", current);
    }
}
