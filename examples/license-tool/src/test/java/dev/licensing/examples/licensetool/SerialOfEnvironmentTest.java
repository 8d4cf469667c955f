package dev.licensing.examples.licensetool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.SerialNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every server shows the environment's serial number; its own it shows as what it is there. */
class SerialOfEnvironmentTest {
    @TempDir
    private Path folder;

    private Vendor vendor;
    private Path store;
    private String machine = "";
    private SerialNumber own = Tree.SERIAL;

    @BeforeEach
    void anEmptyStore() throws IOException {
        vendor = new Vendor(folder);
        store = Files.createDirectories(folder.resolve("store"));
        machine = Tree.virtualMachine(folder.resolve("machine")).root().toString();
        own = SerialNumber.parse(Session.json("serial", "--root", machine)
                .answer(0)
                .get("serialNumber")
                .asString());
    }

    @Test
    void where_no_license_is_installed_the_machine_is_the_one_to_register() {
        JsonNode serial = show(machine).answer(0);
        assertShown(serial, own, own);
        assertThat(serial.get("machineRole").isNull()).isTrue();
        assertThat(text(machine))
                .isEqualTo(Session.run("serial", "--root", machine).out());
    }

    @Test
    void a_front_end_shows_the_serial_number_of_its_environment_and_its_own_as_a_candidate() throws IOException {
        install(vendor.license(Tree.OTHER));
        JsonNode serial = show(machine).answer(0);
        assertShown(serial, Tree.OTHER, own);
        assertThat(serial.get("machineRole").asString()).isEqualTo("standby-candidate");
        assertThat(serial.get("components").size()).isEqualTo(6);
        assertThat(text(machine))
                .startsWith("Serial number:   " + Tree.OTHER)
                .contains("not verified here", "This machine is not registered", "Its own:  " + own);
    }

    @Test
    void the_controller_is_the_machine_of_the_first_serial_number() throws IOException {
        install(license(own, Tree.OTHER));
        JsonNode serial = show(machine).answer(0);
        assertShown(serial, own, own);
        assertThat(serial.get("machineRole").asString()).isEqualTo("controller");
    }

    @Test
    void a_controller_that_has_changed_a_little_shows_the_registered_number_beside_its_new_one() throws IOException {
        install(vendor.license(own));
        Files.writeString(Path.of(machine, "sys/block/vda/serial"), "0a1b2c3d4e5f0a1b");
        JsonNode serial = show(machine).answer(0);
        assertThat(serial.get("serialNumber").asString()).isEqualTo(own.toString());
        assertThat(serial.get("machineSerialNumber").asString()).isNotEqualTo(own.toString());
        assertThat(serial.get("machineRole").asString()).isEqualTo("controller");
    }

    @Test
    void a_standby_shows_the_serial_number_of_the_controller() throws IOException {
        install(license(Tree.OTHER, own));
        JsonNode serial = show(machine).answer(0);
        assertShown(serial, Tree.OTHER, own);
        assertThat(serial.get("machineRole").asString()).isEqualTo("standby");
    }

    @Test
    void a_machine_that_nothing_identifies_shows_the_environment_too() throws IOException {
        install(vendor.license(Tree.OTHER));
        String micro = Tree.microVirtualMachine(folder.resolve("micro")).root().toString();
        JsonNode serial = show(micro).answer(0);
        assertThat(serial.get("serialNumber").asString()).isEqualTo(Tree.OTHER.toString());
        assertThat(serial.get("machineSerialNumber").isNull()).isTrue();
        assertThat(serial.get("machineRole").asString()).isEqualTo("unidentified");
        assertThat(serial.has("code")).isFalse();
        Files.delete(store.resolve("license.lic"));
        assertThat(show(micro).answer(1).get("code").asString()).isEqualTo("hardware-unidentified");
    }

    @Test
    void a_license_that_cannot_be_read_is_refused_and_no_number_is_shown_in_its_place() throws IOException {
        Files.writeString(store.resolve("license.lic"), "not a license");
        Session refused = show(machine);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("\"code\":\"malformed\"").doesNotContain(own.toString());
    }

    @Test
    void a_folder_that_is_none_is_named() {
        Session.json("serial", "--store", folder.resolve("missing").toString())
                .assertFailed("no such file or directory");
    }

    private String license(SerialNumber controller, SerialNumber standby) throws IOException {
        return vendor.license(
                "[{\"serialNumber\":\"" + controller + "\"},{\"serialNumber\":\"" + standby + "\"}]",
                "{}",
                Vendor.validity("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"));
    }

    private void install(String license) throws IOException {
        Files.copy(Path.of(license), store.resolve("license.lic"));
    }

    private Session show(String root) {
        return Session.json("serial", "--root", root, "--store", store.toString());
    }

    private String text(String root) {
        return Session.run("serial", "--root", root, "--store", store.toString())
                .out();
    }

    private static void assertShown(JsonNode serial, SerialNumber environment, SerialNumber machine) {
        assertThat(serial.get("serialNumber").asString()).isEqualTo(environment.toString());
        assertThat(serial.get("machineSerialNumber").asString()).isEqualTo(machine.toString());
    }
}
