package dev.licensing.examples.vendortool.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.examples.vendortool.Session;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SignAndShowTest {
    private static final String HALF =
            "trust revoke --bundle ./trust/trust-1.bundle --root ./trust/root-3 --license-id lic-1 --out ./half";

    @TempDir
    private Path folder;

    private Workshop shop = new Workshop(Path.of(""));

    @BeforeEach
    void makeTrust() {
        shop = new Workshop(folder);
        shop.kid("keys");
        shop.done("trust create --out ./trust --issuer ./keys --roots 3 --threshold 2");
        shop.warned(HALF);
    }

    @Test
    void a_second_root_makes_the_bundle_whole_and_changes_nothing_that_it_says() throws IOException {
        JsonNode half = shop.done("trust show ./half");
        assertThat(half.get("complete").asBoolean()).isFalse();
        JsonNode answer =
                shop.done("trust sign --bundle ./half --root ./trust/root-1 --after ./trust/trust-1.bundle --out ./2");
        assertThat(Workshop.texts(answer.get("signed"))).containsExactly("root-1", "root-3");
        assertThat(Workshop.texts(answer.get("unsigned"))).containsExactly("root-2");
        JsonNode whole = shop.done("trust show ./2");
        assertThat(whole.get("complete").asBoolean()).isTrue();
        assertThat(whole.get("payload")).isEqualTo(half.get("payload"));
        assertThat(shop.updated(shop.shipped(), "2").version()).isEqualTo(2);
    }

    @Test
    void a_root_that_has_signed_signs_no_second_time() throws IOException {
        assertThat(shop.warned(
                        "trust sign --bundle ./half --root ./trust/root-3 --after ./trust/trust-1.bundle --out ./2"))
                .contains("of the roots root-1, root-2, 1 more must sign it (trust sign)");
        assertThat(shop.read("2")).isEqualTo(shop.read("half"));
    }

    @Test
    void the_bundle_before_must_be_of_a_lower_version() {
        assertThat(shop.refused(
                                "trust sign --bundle ./trust/trust-1.bundle --root ./trust/root-1 --after ./half --out ./2")
                        .get("code")
                        .asString())
                .isEqualTo("trust-rollback");
        shop.run("trust sign --bundle ./half --root ./trust/root-1 --after ./none --out ./2")
                .assertFailed("none: no such");
        shop.run("trust sign --bundle ./half --root ./trust/root-1 --after ./trust/trust-1.bundle --force --out"
                        + " ./trust/trust-1.bundle")
                .assertFailed("is needed as it is");
    }

    @Test
    void what_a_bundle_says_is_shown_as_its_own_word() {
        JsonNode shown = shop.done("trust show ./half");
        assertThat(shown.propertyNames())
                .containsExactly("version", "checkedAgainst", "complete", "threshold", "signed", "unsigned", "payload");
        assertThat(shown.get("version").asInt()).isEqualTo(2);
        assertThat(shown.get("checkedAgainst").asString()).isEqualTo("its own roots only");
        Session page = shop.run("trust show ./half");
        assertThat(page.exit()).isZero();
        assertThat(page.out())
                .contains(
                        "Checked against its own roots only",
                        " root-3 (2 of 3 must)",
                        "Root root-2:",
                        "Issuer issuer:",
                        "Its licenses carry:",
                        "Revoked licenses:",
                        " lic-1\n")
                .doesNotContain("Survivors");
    }

    @Test
    void files_that_are_no_bundle_are_not_shown() throws IOException {
        shop.run("trust show ./none").assertFailed("none: no such file");
        shop.run("trust show").assertFailed("Missing required parameter: 'FILE'");
        shop.writeLicense();
        shop.done("issue --key ./keys --license ./license.json --out ./a.lic");
        assertThat(shop.refused("trust show ./a.lic").get("code").asString()).isEqualTo("wrong-purpose");
    }

    @Test
    void people_are_told_what_was_signed() {
        Session session =
                shop.run("trust sign --bundle ./half --root ./trust/root-1 --after ./trust/trust-1.bundle --out ./2");
        assertThat(session.out())
                .contains(
                        "Trust bundle:",
                        "Version:",
                        "Next update:",
                        "Signed by roots before:  root-1, root-3 (2 of 3 must)");
        assertThat(shop.run("trust keygen --out ./r --name r").out()).contains("Root:", "root.pem (keep it secret");
        assertThat(shop.done("trust keygen --out ./s --name s --hybrid").get("kid"))
                .hasSize(2);
        shop.run("trust keygen --out ./t --name a/b").assertFailed("--name is a/b; allowed are 1 to 100 symbols");
    }
}
