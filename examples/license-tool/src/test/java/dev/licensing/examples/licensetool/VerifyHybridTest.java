package dev.licensing.examples.licensetool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Licenses under trusted keys that require Ed25519 and ML-DSA-65. */
class VerifyHybridTest {
    @TempDir
    private Path folder;

    private Vendor vendor;
    private String trust = "";
    private String license = "";

    @BeforeEach
    void issue() throws IOException {
        vendor = Vendor.hybrid(folder);
        trust = vendor.trust();
        license = vendor.license(Tree.SERIAL);
    }

    @Test
    void a_license_with_both_signatures_is_active() {
        assertThat(verify(license).answer(0).get("state").asString()).isEqualTo("Active");
    }

    @Test
    void a_license_with_one_of_them_is_refused_and_the_other_named() throws IOException {
        JsonNode answer =
                verify(vendor.withFirstKeyAlone().license(Tree.SERIAL)).answer(1);
        assertThat(answer.get("state").asString()).isEqualTo("Refused");
        assertThat(answer.get("code").asString()).isEqualTo("missing-signature");
        assertThat(answer.get("evidence").toString()).contains("ML-DSA-65");
        assertThat(answer.has("license")).isFalse();
    }

    @Test
    void inspecting_shows_both_signatures_as_claims() {
        JsonNode claims = Session.json("inspect", license).answer(0);
        assertThat(claims.get("verified").asBoolean()).isFalse();
        assertThat(claims.get("signatures"))
                .extracting(signature -> signature.get("alg").asString())
                .containsExactly("Ed25519", "ML-DSA-65");
    }

    @Test
    void trusted_keys_that_require_ml_dsa_alone_are_refused_as_none() throws IOException {
        String weaker = Files.readString(Path.of(trust)).replace("[\"Ed25519\",\"ML-DSA-65\"]", "[\"ML-DSA-65\"]");
        trust = Files.writeString(folder.resolve("weaker.json"), weaker).toString();
        JsonNode answer = verify(license).answer(1);
        assertThat(answer.get("code").asString()).isEqualTo("malformed");
        assertThat(answer.get("message").asString()).contains("ML-DSA-65 alone; allowed is Ed25519");
    }

    private Session verify(String file) {
        return Session.json("verify", file, "--trust", trust, "--serial", Tree.SERIAL.text());
    }
}
