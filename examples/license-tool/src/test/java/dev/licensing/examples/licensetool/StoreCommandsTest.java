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

class StoreCommandsTest {
    private static final SerialNumber SERIAL = SerialNumber.parse("4PT-5X0-00D-19C-70Z-QK5-8D1-T5V");
    private static final String OTHER = "4JS-7F0-006-TWZ-B74-000-59Q-KS5";

    @TempDir
    private Path folder;

    private Vendor vendor;
    private String store = "";

    @BeforeEach
    void anEmptyStore() {
        vendor = new Vendor(folder);
        store = folder.resolve("store").toString();
    }

    @Test
    void an_empty_store_says_what_to_do() throws IOException {
        JsonNode answer = Session.json(command("status")).answer(1);

        assertThat(answer.get("state").asString()).isEqualTo("NotInstalled");
        assertThat(answer.get("code").asString()).isEqualTo("no-license");
        assertThat(answer.get("installed").asBoolean()).isFalse();
        assertThat(answer.get("remedy").asString()).contains(SERIAL.toString());
    }

    @Test
    void a_license_that_is_installed_is_there_for_the_next_command() throws IOException {
        JsonNode installed = install(vendor.license(SERIAL)).answer(0);
        JsonNode status = Session.json(command("status")).answer(0);

        assertThat(installed.get("installed").asBoolean()).isTrue();
        assertThat(status.get("state").asString()).isEqualTo("Active");
        assertThat(status.get("installed").asBoolean()).isTrue();
        assertThat(status.get("license")).isEqualTo(installed.get("license"));
    }

    @Test
    void the_same_file_again_changes_nothing() throws IOException {
        String file = vendor.license(SERIAL);
        install(file).answer(0);
        install(file).answer(0);

        assertThat(Session.json(command("restore")).answer(1).get("code").asString())
                .isEqualTo("no-license");
    }

    @Test
    void a_license_for_another_server_is_refused_and_the_installed_one_stays() throws IOException {
        install(vendor.license(SERIAL)).answer(0);
        JsonNode refused = install(vendor.license(SerialNumber.parse(OTHER))).answer(1);

        assertThat(refused.get("code").asString()).isEqualTo("wrong-serial");
        assertThat(refused.get("installed").asBoolean()).isFalse();
        assertThat(refused.has("license")).isFalse();
        assertThat(Session.json(command("status")).answer(0).get("state").asString())
                .isEqualTo("Active");
    }

    @Test
    void what_was_replaced_is_restored() throws IOException {
        JsonNode first = install(vendor.license(SERIAL)).answer(0);
        JsonNode second = install(vendor.license(SERIAL)).answer(0);
        JsonNode restored = Session.json(command("restore")).answer(0);

        assertThat(licenseId(second)).isNotEqualTo(licenseId(first));
        assertThat(licenseId(restored)).isEqualTo(licenseId(first));
    }

    @Test
    void an_older_revision_is_installed_only_when_that_is_asked_for() throws IOException {
        install(vendor.license(SERIAL, 5)).answer(0);
        String older = vendor.license(SERIAL, 4);

        JsonNode refused = install(older).answer(1);
        assertThat(refused.get("code").asString()).isEqualTo("older-revision");
        assertThat(refused.get("evidence").get("required").asString()).isEqualTo("5");
        assertThat(Session.json(command("install", older, "--allow-older"))
                        .answer(0)
                        .get("license")
                        .get("revision")
                        .asInt())
                .isEqualTo(4);
        assertThat(Session.json(command("restore"))
                        .answer(0)
                        .get("license")
                        .get("revision")
                        .asInt())
                .isEqualTo(5);
        assertThat(Session.json(command("restore")).answer(1).get("code").asString())
                .isEqualTo("older-revision");
        assertThat(Session.json(command("restore", "--allow-older"))
                        .answer(0)
                        .get("license")
                        .get("revision")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void a_license_of_next_year_waits() throws IOException {
        install(vendor.license(SERIAL)).answer(0);
        JsonNode waiting = install(
                        vendor.license(SERIAL, Vendor.validity("2026-12-01T00:00:00Z", "2028-01-01T12:00:00Z")))
                .answer(0);

        assertThat(waiting.get("pending").asBoolean()).isTrue();
        assertThat(waiting.get("installed").asBoolean()).isFalse();
        assertThat(waiting.get("state").asString()).isEqualTo("Active");
    }

    @Test
    void a_license_that_waits_does_not_hide_that_the_server_has_none() throws IOException {
        install(vendor.license(SERIAL, Vendor.validity("2026-12-01T00:00:00Z", "2028-01-01T12:00:00Z")))
                .answer(0);

        JsonNode status = Session.json(command("status")).answer(1);

        assertThat(status.get("pending").asBoolean()).isTrue();
        assertThat(status.get("state").asString()).isEqualTo("NotYetValid");
    }

    @Test
    void a_store_that_cannot_be_read_is_no_store_without_a_license() throws IOException {
        Files.createDirectories(Path.of(store, "license.lic"));

        Session.run(command("status")).assertFailed("license.lic");
    }

    @Test
    void the_installed_file_is_saved_as_it_is() throws IOException {
        String file = vendor.license(SERIAL);
        JsonNode installed = install(file).answer(0);
        Path out = folder.resolve("backup.lic");
        JsonNode backup = Session.json("backup", "--store", store, "--out", out.toString())
                .answer(0);

        assertThat(out).hasSameBinaryContentAs(Path.of(file));
        assertThat(backup.get("licenseId").asString()).isEqualTo(licenseId(installed));
        Session.run("backup", "--store", store, "--out", out.toString()).assertFailed("--force");
    }

    @Test
    void nothing_is_saved_of_an_empty_store() throws IOException {
        Files.createDirectory(Path.of(store));
        Path out = folder.resolve("backup.lic");

        assertThat(Session.json("backup", "--store", store, "--out", out.toString())
                        .answer(1)
                        .get("code")
                        .asString())
                .isEqualTo("no-license");
        assertThat(out).doesNotExist();
    }

    @Test
    void a_damaged_file_is_saved_too() throws IOException {
        Files.createDirectory(Path.of(store));
        Files.writeString(Path.of(store, "license.lic"), "damaged");
        Path out = folder.resolve("backup.lic");

        assertThat(Session.json("backup", "--store", store, "--out", out.toString())
                        .answer(0)
                        .get("licenseId")
                        .isNull())
                .isTrue();
        assertThat(out).hasContent("damaged");
    }

    @Test
    void a_damaged_license_is_stood_in_for_by_the_last_good_one() throws IOException {
        install(vendor.license(SERIAL)).answer(0);
        Files.writeString(Path.of(store, "license.lic"), "damaged");
        JsonNode status = Session.json(command("status")).answer(0);

        assertThat(status.get("state").asString()).isEqualTo("Active");
        assertThat(status.get("findings").get(0).get("code").asString()).isEqualTo("store-damaged");
    }

    @Test
    void a_store_that_is_a_file_is_no_store() throws IOException {
        Files.writeString(Path.of(store), "no folder");

        Session.run(command("status")).assertFailed("directory");
    }

    @Test
    void people_read_what_is_installed() throws IOException {
        String file = vendor.license(SERIAL);

        assertThat(Session.run(command("install", file)).out()).contains("State", "Active", "Acme");
        assertThat(Session.run(command("status")).out()).contains("Active", SERIAL.toString());
    }

    private Session install(String file) throws IOException {
        return Session.json(command("install", file));
    }

    private String[] command(String... command) throws IOException {
        String[] all = new String[command.length + 6];
        System.arraycopy(command, 0, all, 0, command.length);
        String[] options = {"--store", store, "--trust", vendor.trust(), "--serial", SERIAL.toString()};
        System.arraycopy(options, 0, all, command.length, options.length);
        return all;
    }

    private static String licenseId(JsonNode answer) {
        return answer.get("license").get("licenseId").asString();
    }
}
