package dev.licensing.examples.licensetool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.time.TimeSource;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an administrator sees of a farm. */
class FarmCommandTest {
    private static final SerialNumber SERIAL = SerialNumber.parse("4PT-5X0-00D-19C-70Z-QK5-8D1-T5V");
    private static final String OTHER = "4JS-7F0-006-TWZ-B74-000-59Q-KS5";

    @TempDir
    private Path folder;

    private Vendor vendor;
    private String store = "";

    @BeforeEach
    void aStore() throws IOException {
        vendor = new Vendor(folder);
        store = Files.createDirectory(folder.resolve("store")).toString();
    }

    @Test
    void a_store_of_one_server_has_no_farm() {
        assertThat(Session.run("farm", "--store", store).out()).contains("No server has left word in this store");
        JsonNode answer = Session.json("farm", "--store", store).answer(0);
        assertThat(answer.get("servers").size()).isZero();
    }

    @Test
    void every_server_has_a_line_with_its_role_and_lease() throws Exception {
        runController();

        JsonNode server =
                Session.json("farm", "--store", store).answer(0).get("servers").get(0);

        assertThat(server.get("name").asString()).isEqualTo("controller");
        assertThat(server.get("role").asString()).isEqualTo("controller");
        assertThat(server.get("presence").asString()).isEqualTo("stopped");
        assertThat(server.get("state").asString()).isEqualTo("Active");
        assertThat(server.get("version").asString()).isEqualTo("11.4.2");
        assertThat(server.get("serialNumber").asString()).isEqualTo(SERIAL.toString());
        assertThat(server.get("leaseUntil").asString()).isEqualTo("2026-06-08T12:00:00Z");
        assertThat(Session.run("farm", "--store", store).out())
                .contains("Lease until")
                .contains("controller  controller  stopped");
    }

    @Test
    void a_front_end_is_judged_by_the_lease_and_not_by_its_hardware() throws Exception {
        runController();

        JsonNode asSoleServer = Session.json(status()).answer(0);
        JsonNode asFrontEnd = Session.json(status("--front-end")).answer(0);

        assertThat(asSoleServer.get("state").asString()).isEqualTo("Grace");
        assertThat(asFrontEnd.get("state").asString()).isEqualTo("Active");
        assertThat(asFrontEnd.get("findings").toString()).contains("key-not-vouched");
    }

    private String[] status(String... more) throws IOException {
        String[] command = {"status", "--store", store, "--trust", vendor.trust(), "--serial", OTHER};
        String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return all;
    }

    private void runController() throws Exception {
        EnvironmentIdentity identity = EnvironmentIdentity.openOrCreate(folder.resolve("identity"));
        try (EnvironmentLicensing controller = EnvironmentLicensing.builder()
                .product("acme-platform", "11.4.2")
                .trust(TrustedKeys.parse(Files.readString(Path.of(vendor.trust()))))
                .fingerprint(new Asserted())
                .identity(identity)
                .serverName("controller")
                .role(ServerRole.CONTROLLER)
                .store(LicenseStore.directory(Path.of(store)))
                .time(new NowOfSessions())
                .pollEvery(Duration.ofMinutes(1))
                .open()) {
            controller.install(Files.readAllBytes(Path.of(vendor.license(SERIAL))), "alice");
        }
    }

    /** A machine that is exactly the licensed one. */
    private record Asserted() implements FingerprintSource {
        @Override
        public Fingerprint read() {
            return Fingerprint.asserted(SERIAL);
        }

        @Override
        public Fingerprint read(int version, PlatformClass platformClass) {
            return Fingerprint.asserted(SERIAL);
        }
    }

    private record NowOfSessions() implements TimeSource {
        @Override
        public Instant wallClock() {
            return Session.NOW;
        }

        @Override
        public long elapsedNanos() {
            return 0;
        }
    }
}
