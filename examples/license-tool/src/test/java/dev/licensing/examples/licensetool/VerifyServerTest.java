package dev.licensing.examples.licensetool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.runtime.identity.EnvironmentIdentity;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Which server a license is compared with. */
class VerifyServerTest {
    private static final String ALLOWED = "{\"allowDeclared\":true}";

    @TempDir
    private Path folder;

    private Vendor vendor;
    private EnvironmentIdentity identity;
    private String trust = "";
    private String identityFolder = "";

    @BeforeEach
    void prepare() throws IOException {
        vendor = new Vendor(folder);
        trust = vendor.trust();
        identityFolder = folder.resolve("identity").toString();
        identity = EnvironmentIdentity.openOrCreate(Path.of(identityFolder));
    }

    @Test
    void a_declared_serial_is_proved_by_the_environment_s_key() throws IOException {
        String license = vendor.license("[" + controller(identity) + "]", ALLOWED, Vendor.VALIDITY);
        assertThat(verify(license, "--identity", identityFolder)
                        .answer(0)
                        .get("state")
                        .asString())
                .isEqualTo("Active");
    }

    @Test
    void a_declared_serial_may_be_asserted() throws IOException {
        String license = vendor.license("[" + controller(identity) + "]", ALLOWED, Vendor.VALIDITY);
        verify(license, "--serial", identity.serialNumber().text()).answer(0);
        verify(license, "--serial", Tree.SERIAL.text()).answer(1);
    }

    @Test
    void the_license_must_allow_the_class_and_carry_the_key() throws IOException {
        String notAllowed = vendor.license("[" + controller(identity) + "]", "{}", Vendor.VALIDITY);
        assertReason(notAllowed, "the license does not allow a declared serial number");
        String typed = "[{\"serialNumber\":\"" + identity.serialNumber() + "\"}]";
        assertReason(
                vendor.license(typed, ALLOWED, Vendor.VALIDITY),
                "the license does not carry the environment's public key");
    }

    @Test
    void another_environment_s_key_is_refused() throws IOException {
        EnvironmentIdentity other = EnvironmentIdentity.openOrCreate(folder.resolve("other"));
        String license = vendor.license("[" + controller(other) + "]", ALLOWED, Vendor.VALIDITY);
        JsonNode answer = verify(license, "--identity", identityFolder).answer(1);
        assertThat(answer.get("code").asString()).isEqualTo("wrong-serial");
        assertThat(answer.get("evidence").get("current").asString())
                .isEqualTo(identity.serialNumber().text());
    }

    @Test
    void a_standby_that_is_licensed_by_its_key_is_accepted() throws IOException {
        String controllers = "[{\"serialNumber\":\"" + Tree.SERIAL + "\"}," + controller(identity) + "]";
        String license = vendor.license(controllers, ALLOWED, Vendor.VALIDITY);
        verify(license, "--identity", identityFolder).answer(0);
    }

    @Test
    void without_an_identity_a_declared_serial_is_refused() throws IOException {
        String license = vendor.license("[" + controller(identity) + "]", ALLOWED, Vendor.VALIDITY);
        JsonNode answer = verify(license).answer(1);
        assertThat(answer.get("code").asString()).isIn("wrong-serial", "hardware-unidentified");
    }

    @Test
    void this_machine_is_not_the_made_up_one() throws IOException {
        JsonNode answer = verify(vendor.license(Tree.SERIAL), "--identity", identityFolder)
                .answer(1);
        assertThat(answer.get("code").asString()).isIn("wrong-serial", "hardware-unidentified");
    }

    @Test
    void an_identity_is_needed_only_for_licenses_that_ask_for_it() throws IOException {
        String missing = folder.resolve("missing").toString();
        verify(vendor.license(Tree.SERIAL), "--identity", missing).answer(1);
        String license = vendor.license("[" + controller(identity) + "]", ALLOWED, Vendor.VALIDITY);
        verify(license, "--identity", missing).assertFailed("there is no environment key in " + missing);
        assertThat(Path.of(missing)).doesNotExist();
    }

    private void assertReason(String license, String reason) {
        JsonNode answer = verify(license, "--identity", identityFolder).answer(1);
        assertThat(answer.get("evidence").get("reason").asString()).isEqualTo(reason);
    }

    private static String controller(EnvironmentIdentity identity) {
        return "{\"serialNumber\":\"" + identity.serialNumber() + "\",\"publicKey\":" + identity.publicJwk() + "}";
    }

    private Session verify(String license, String... options) {
        String[] args = new String[options.length + 4];
        args[0] = "verify";
        args[1] = license;
        args[2] = "--trust";
        args[3] = trust;
        System.arraycopy(options, 0, args, 4, options.length);
        return Session.json(args);
    }
}
