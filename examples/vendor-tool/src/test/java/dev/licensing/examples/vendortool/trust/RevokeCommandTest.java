package dev.licensing.examples.vendortool.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RevokeCommandTest {
    private static final String REVOKE =
            "trust revoke --bundle ./trust/trust-1.bundle --root ./trust/root-1 --out ./2 ";

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
        shop.done("issue --key ./keys --license ./license.json --out ./a.lic");
    }

    @Test
    void a_license_is_taken_back() throws IOException {
        JsonNode issued = shop.done("issue --key ./keys --license ./license.json --out ./b.lic");
        shop.done(REVOKE + "--license-id " + issued.get("licenseId").asString());
        assertThat(shop.verdict(after("2"), "b.lic")).isEqualTo("revoked");
        assertThat(shop.verdict(after("2"), "a.lic")).isEmpty();
    }

    @Test
    void a_serial_number_is_taken_back() throws IOException {
        shop.done(REVOKE + "--serial " + Workshop.SERIAL);
        assertThat(shop.verdict(after("2"), "a.lic")).isEqualTo("revoked");
    }

    @Test
    void a_stolen_key_is_taken_back_but_for_the_survivors() throws IOException {
        shop.done("issue --key ./keys --license ./license.json --out ./b.lic");
        shop.done(REVOKE + "--kid " + kid + " --survivor ./a.lic");
        assertThat(shop.verdict(after("2"), "a.lic")).isEmpty();
        assertThat(shop.verdict(after("2"), "b.lic")).isEqualTo("revoked");
        assertThat(shop.run("trust show ./2").out()).contains("Revoked keys:", "Survivors:");
    }

    @Test
    void a_survivor_that_does_not_survive_is_warned_of() {
        assertThat(shop.warned(REVOKE + "--survivor ./a.lic --serial " + Workshop.SERIAL))
                .contains("warning: platforms refuse " + shop.path("a.lic") + " all the same: ");
    }

    @Test
    void what_cannot_be_meant_is_refused() throws IOException {
        shop.run(REVOKE.strip())
                .assertFailed("there is nothing to revoke; allowed are --kid, --license-id, --serial and --survivor");
        assertThat(shop.refused(REVOKE + "--kid " + kid.substring(1))
                        .get("message")
                        .asString())
                .contains("kid is " + kid.substring(1) + "; allowed is the key of an issuer, " + kid);
        assertThat(shop.refused(REVOKE + "--license-id a/b").get("message").asString())
                .startsWith("--license-id: ");
        assertThat(shop.refused(REVOKE + "--serial 4ZP.CXY.BTB.5R7.PQV.0K7.663.A1E")
                        .get("code")
                        .asString())
                .isEqualTo("wrong-kind");
        assertThat(shop.refused(REVOKE + "--survivor ./trust/trust-1.bundle")
                        .get("code")
                        .asString())
                .isEqualTo("wrong-purpose");
        assertThat(shop.refused(REVOKE + "--license-id x --days 0")
                        .get("message")
                        .asString())
                .contains("bundle.nextUpdate");
        shop.run(REVOKE + "--survivor ./none.lic").assertFailed("none.lic: no such file");
        assertThat(shop.path("2")).doesNotExist();
    }

    @Test
    void a_root_of_another_vendor_does_not_sign() {
        shop.done("trust create --out ./other --issuer ./keys");
        JsonNode refused = shop.refused(
                "trust revoke --bundle ./trust/trust-1.bundle --root ./other/root-1 --license-id x --out ./2");
        assertThat(refused.get("code").asString()).isEqualTo("malformed");
        assertThat(refused.get("message").asString()).contains("the signing key is ", "; allowed is a root's, ");
    }

    @Test
    void a_bundle_that_is_damaged_is_refused() throws IOException {
        for (String wrong : new String[] {"", "hello"}) {
            Files.writeString(shop.path("trust/trust-1.bundle"), wrong);
            assertThat(shop.refused(REVOKE + "--license-id x").get("code").asString())
                    .isEqualTo("malformed");
        }
        Files.write(shop.path("trust/trust-1.bundle"), new byte[6 * 1024 * 1024]);
        assertThat(shop.refused(REVOKE + "--license-id x").get("code").asString())
                .isEqualTo("too-large");
    }

    private TrustedKeys after(String bundle) throws IOException {
        return shop.updated(shop.shipped(), bundle);
    }
}
