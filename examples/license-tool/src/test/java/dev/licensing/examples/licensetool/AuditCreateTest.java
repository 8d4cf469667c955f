package dev.licensing.examples.licensetool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.feature.Feature;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.issue.audit.AuditVerification;
import dev.licensing.issue.audit.AuditVerifier;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.runtime.time.TimeSource;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class AuditCreateTest {
    private static final SerialNumber SERIAL = SerialNumber.parse("4PT-5X0-00D-19C-70Z-QK5-8D1-T5V");

    @TempDir
    private Path folder;

    private Path store = Path.of("");
    private Path identity = Path.of("");

    @BeforeEach
    void anIdentity() throws IOException {
        store = Files.createDirectory(folder.resolve("store"));
        identity = folder.resolve("identity");
        EnvironmentIdentity.openOrCreate(identity);
    }

    @Test
    void what_a_server_has_used_is_in_a_file_that_the_vendor_verifies() throws IOException {
        aServerWithUsers(120);
        JsonNode first = create("first.txt").answer(0);
        aServerWithUsers(130);
        JsonNode second = create("second.txt").answer(0);

        assertThat(first.get("records").asInt()).isPositive();
        assertThat(first.get("sequence").asInt()).isEqualTo(1);
        assertThat(second.get("sequence").asInt()).isEqualTo(2);
        assertThat(AuditVerifier.fromTheFirst()
                        .verify(List.of(
                                Files.readAllBytes(folder.resolve("first.txt")),
                                Files.readAllBytes(folder.resolve("second.txt")))))
                .isInstanceOf(AuditVerification.Verified.class);
    }

    @Test
    void a_file_that_cannot_be_written_takes_nothing_out_of_the_store() throws IOException {
        aServerWithUsers(120);

        create("missing/first.txt").assertFailed("missing: no such file or directory");

        assertThat(create("first.txt").answer(0).get("sequence").asInt()).isEqualTo(1);
    }

    @Test
    void the_environments_key_is_never_replaced() throws IOException {
        aServerWithUsers(120);
        byte[] key = Files.readAllBytes(identity.resolve("environment.pem"));

        create("identity/environment.pem", "--force").assertFailed("is needed as it is, so it is not replaced");

        assertThat(identity.resolve("environment.pem")).hasBinaryContent(key);
        assertThat(create("first.txt").answer(0).get("sequence").asInt()).isEqualTo(1);
    }

    @Test
    void a_store_in_which_nothing_is_recorded_says_so() {
        assertThat(create("none.txt").answer(1).get("code").asString()).isEqualTo("no-license");
        assertThat(folder.resolve("none.txt")).doesNotExist();
    }

    @Test
    void looking_at_a_store_records_no_usage() throws IOException {
        Vendor vendor = new Vendor(folder);
        Session.json(
                        "install",
                        vendor.license(SERIAL),
                        "--store",
                        store.toString(),
                        "--trust",
                        vendor.trust(),
                        "--serial",
                        SERIAL.toString())
                .answer(0);

        assertThat(create("none.txt").answer(1).get("code").asString()).isEqualTo("no-license");
    }

    private Session create(String out, String... more) {
        List<String> line = new ArrayList<>(List.of("audit", "create", "--store", store.toString()));
        line.addAll(List.of(
                "--identity", identity.toString(), "--out", folder.resolve(out).toString()));
        line.addAll(List.of(more));
        return Session.json(line.toArray(String[]::new));
    }

    private void aServerWithUsers(long users) throws IOException {
        Vendor vendor = new Vendor(folder);
        byte[] license = Files.readAllBytes(Path.of(vendor.license(SERIAL)));
        try (EnvironmentLicensing licensing = EnvironmentLicensing.builder()
                .product("acme-platform", "11.4.2")
                .trust(TrustedKeys.parse(Files.readString(Path.of(vendor.trust()))))
                .fingerprint(new Asserted())
                .store(LicenseStore.directory(store))
                .time(new AtNow())
                .open()) {
            assertThat(licensing.install(license, "test")).isInstanceOf(InstallResult.Installed.class);
            licensing.usage().measure(Feature.quantity("Users"), () -> users);
            licensing.refresh();
        }
    }

    private static final class Asserted implements FingerprintSource {
        @Override
        public Fingerprint read() {
            return Fingerprint.asserted(SERIAL);
        }

        @Override
        public Fingerprint read(int version, PlatformClass platformClass) {
            return Fingerprint.asserted(SERIAL);
        }
    }

    private static final class AtNow implements TimeSource {
        @Override
        public Instant wallClock() {
            return Session.NOW;
        }

        @Override
        public long elapsedNanos() {
            return System.nanoTime();
        }
    }
}
