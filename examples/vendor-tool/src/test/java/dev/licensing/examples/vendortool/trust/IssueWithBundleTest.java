package dev.licensing.examples.vendortool.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssueWithBundleTest {
    private static final String ISSUE = "issue --key ./keys --license ./license.json --out ./a.lic ";

    @TempDir
    private Path folder;

    private Workshop shop = new Workshop(Path.of(""));
    private String kid = "";

    @BeforeEach
    void makeTrust() throws IOException {
        shop = new Workshop(folder);
        kid = shop.kid("keys");
        shop.done("trust create --out ./trust --issuer ./keys");
        shop.writeLicense();
        shop.done("trust rotate --bundle ./trust/trust-1.bundle --root ./trust/root-1 --out ./2");
    }

    @Test
    void a_license_file_carries_its_bundles_in_ascending_version() throws IOException {
        shop.done(ISSUE + "--bundle ./trust/trust-1.bundle --bundle ./2");
        assertThat(shop.verified(shop.shipped(), "a.lic").trust().version()).isEqualTo(2);
        assertThat(shop.refused(ISSUE + "--force --bundle ./2 --bundle ./trust/trust-1.bundle")
                        .get("message")
                        .asString())
                .startsWith("--bundle: ")
                .contains("blocks in ascending version");
    }

    @Test
    void a_license_that_the_bundle_does_not_trust_is_not_issued() {
        shop.done("trust revoke --bundle ./2 --root ./trust/root-1 --kid " + kid + " --out ./3");
        assertThat(shop.refused(ISSUE + "--bundle ./3").get("code").asString()).isEqualTo("revoked");
        assertThat(shop.path("a.lic")).doesNotExist();
    }

    @Test
    void a_license_for_a_serial_number_that_the_bundle_revokes_is_not_issued_though_a_standby_could_use_it()
            throws IOException {
        String license = Files.readString(shop.path("license.json"));
        String standby = "{\"serialNumber\":\"4PT-5X0-00D-19C-70Z-QK5-8D1-T5V\"}";
        Files.writeString(shop.path("license.json"), license.replace("}]", "}," + standby + "]"));
        shop.done("trust revoke --bundle ./2 --root ./trust/root-1 --serial " + Workshop.SERIAL + " --out ./3");
        assertThat(shop.refused(ISSUE + "--bundle ./3 --serial " + Workshop.SERIAL)
                        .get("message")
                        .asString())
                .startsWith("--bundle: the trust bundle revokes the serial number " + Workshop.SERIAL);
        assertThat(shop.path("a.lic")).doesNotExist();
        shop.done(ISSUE + "--bundle ./3 --serial 4PT-5X0-00D-19C-70Z-QK5-8D1-T5V");
    }

    @Test
    void files_that_are_no_bundle_are_refused_and_none_is_replaced() throws IOException {
        assertThat(shop.refused(ISSUE + "--bundle ./license.json").get("code").asString())
                .isEqualTo("malformed");
        shop.run(ISSUE + "--bundle ./none").assertFailed("none: no such file");
        shop.run("issue --key ./keys --license ./license.json --bundle ./2 --force --out ./2")
                .assertFailed("is needed as it is, so it is not replaced");
        assertThat(shop.done("trust show ./2").get("version").asInt()).isEqualTo(2);
    }
}
