package dev.licensing.examples.vendortool.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.examples.vendortool.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class RotateCommandTest {
    private static final String ROTATE =
            "trust rotate --bundle ./trust/trust-1.bundle --root ./trust/root-1 --out ./2 ";

    @TempDir
    private Path folder;

    private Workshop shop = new Workshop(Path.of(""));
    private String kid = "";

    @BeforeEach
    void makeTrust() {
        shop = new Workshop(folder);
        kid = shop.kid("keys");
        shop.done("trust create --out ./trust --issuer ./keys");
    }

    @Test
    void without_a_change_the_next_update_alone_is_put_off() throws IOException {
        JsonNode answer = shop.done(ROTATE + "--days 730");
        assertThat(answer.propertyNames())
                .containsExactly(
                        "version",
                        "file",
                        "complete",
                        "threshold",
                        "signed",
                        "unsigned",
                        "thresholdBefore",
                        "signedBefore",
                        "unsignedBefore");
        assertThat(answer.get("version").asInt()).isEqualTo(2);
        JsonNode payload = shop.done("trust show ./2").get("payload");
        assertThat(payload.get("nextUpdate").asString()).isEqualTo("2028-05-31T12:00:00Z");
        assertThat(shop.updated(shop.updated(shop.shipped(), "trust/trust-1.bundle"), "2")
                        .version())
                .isEqualTo(2);
    }

    @Test
    void a_key_is_added_and_another_one_retires_now() {
        shop.kid("new");
        shop.done(ROTATE + "--add-issuer ./new --retire " + kid);
        JsonNode issuers = shop.done("trust show ./2").get("payload").get("issuers");
        assertThat(issuers).hasSize(2);
        assertThat(issuers.get(0).get("notAfter").asString()).isEqualTo("2026-06-01T12:00:00Z");
        assertThat(shop.run("trust show ./2").out()).contains(kid + " (Ed25519) up to 2026-06-01T12:00:00Z");
    }

    @Test
    void a_key_is_removed_when_another_is_left() {
        assertThat(shop.refused(ROTATE + "--remove " + kid).get("message").asString())
                .contains("bundle.issuers is no key; allowed is at least one key");
        assertThat(shop.refused(ROTATE + "--remove nothing").get("message").asString())
                .contains("kid is nothing; allowed is the key of an issuer, " + kid);
        shop.kid("new");
        shop.done(ROTATE + "--add-issuer ./new --remove " + kid);
        assertThat(shop.run("trust show ./2").out()).doesNotContain(kid);
    }

    @Test
    void a_second_algorithm_for_an_issuer_that_is_there_is_warned_of() {
        shop.done("keygen --out ./hybrid --hybrid");
        assertThat(shop.warned(ROTATE + "--add-issuer ./hybrid"))
                .contains(
                        "warning: licenses of issuer without a signature of ML-DSA-65 are refused from this bundle on");
        shop.done("keygen --out ./named --hybrid --issuer-id young");
        shop.done(ROTATE + "--force --add-issuer ./named");
    }

    @Test
    void roots_are_replaced_also_when_only_their_public_part_is_at_hand() throws IOException {
        shop.done("trust keygen --out ./new-root --name second --hybrid");
        Files.createDirectories(shop.path("public"));
        Files.copy(shop.path("new-root/root-key.json"), shop.path("public/root-key.json"));
        assertThat(shop.warned(ROTATE + "--new-root ./public"))
                .contains("of the roots second, 1 more must sign it (trust sign)");
        assertThat(shop.warned("trust sign --bundle ./2 --root ./new-root --out ./whole"))
                .contains("whether enough of the roots before this bundle have signed it was not looked at");
        JsonNode answer = shop.done(
                "trust sign --bundle ./2 --root ./new-root --after ./trust/trust-1.bundle" + " --out ./whole --force");
        assertThat(answer.get("complete").asBoolean()).isTrue();
        assertThat(Workshop.texts(answer.get("signedBefore"))).containsExactly("root-1");
        assertThat(shop.updated(shop.updated(shop.shipped(), "trust/trust-1.bundle"), "whole")
                        .version())
                .isEqualTo(2);
        shop.done("trust rotate --bundle ./whole --root ./new-root --out ./3");
    }

    @Test
    void all_old_roots_are_still_asked() throws IOException {
        shop.done("trust create --out ./two --issuer ./keys --roots 2");
        shop.done("trust keygen --out ./new-root --name second");
        assertThat(shop.warned("trust rotate --bundle ./two/trust-1.bundle --root ./two/root-2 --new-root ./new-root"
                        + " --out ./half"))
                .contains("platforms do not take this bundle yet: of the roots before it, root-1, 1 more must sign it");
        assertThat(shop.refused("trust rotate --bundle ./half --root ./two/root-1 --out ./3")
                        .get("code")
                        .asString())
                .as("by its own roots it is whole, and this one is none of them")
                .isEqualTo("malformed");
    }

    @Test
    void the_threshold_changes_with_the_roots_or_alone() {
        shop.done("trust keygen --out ./new-root --name second");
        JsonNode answer = shop.done(ROTATE + "--new-root ./new-root --new-root ./trust/root-1 --new-threshold 1");
        assertThat(answer.get("threshold").asInt()).isEqualTo(1);
        assertThat(Workshop.texts(answer.get("signed"))).containsExactly("second", "root-1");
        JsonNode higher = shop.done(
                "trust rotate --bundle ./2 --root ./new-root --root ./trust/root-1 --new-threshold 2" + " --out ./3");
        assertThat(higher.get("threshold").asInt()).isEqualTo(2);
        assertThat(shop.refused(ROTATE + "--force --new-threshold 2")
                        .get("message")
                        .asString())
                .contains("bundle.roots.threshold is 2; allowed is 1 to 1");
    }

    @Test
    void a_half_signed_bundle_is_no_start() {
        shop.done("trust create --out ./two --issuer ./keys --roots 2");
        shop.warned("trust rotate --bundle ./two/trust-1.bundle --root ./two/root-1 --out ./half");
        assertThat(shop.refused("trust rotate --bundle ./half --root ./two/root-1 --out ./3")
                        .get("code")
                        .asString())
                .isEqualTo(RefusalCode.TRUST_THRESHOLD.code());
    }

    @Test
    void a_root_key_that_is_an_issuer_s_is_refused() throws IOException {
        Files.copy(shop.path("trust/root-1/root.pem"), shop.path("keys/root.pem"));
        String rootKey = Files.readString(shop.path("trust/root-1/root-key.json"));
        String jwk = rootKey.substring(rootKey.indexOf("{\"kty\""), rootKey.indexOf("}]"));
        Files.writeString(
                shop.path("keys/trusted-keys.json"),
                "{\"version\":1,\"issuers\":[{\"issuerId\":\"x\",\"jwk\":" + jwk
                        + "}],\"requires\":{\"x\":[\"Ed25519\"]}}");
        assertThat(shop.refused(ROTATE + "--add-issuer ./keys").get("message").asString())
                .contains("the root's key");
        assertThat(shop.path("2")).doesNotExist();
    }

    @Test
    void files_that_are_missing_or_there_already_are_named() throws IOException {
        shop.run("trust rotate --bundle ./none --root ./trust/root-1 --out ./2").assertFailed("none: no such file");
        shop.run("trust rotate --bundle ./trust --root ./trust/root-1 --out ./2")
                .assertFailed("is a directory");
        shop.run("trust rotate --bundle ./trust/trust-1.bundle --root ./none --out ./2")
                .assertFailed("none: no such file");
        shop.run("trust rotate --bundle ./trust/trust-1.bundle --out ./2")
                .assertFailed("Missing required option: '--root=DIR'");
        shop.run(ROTATE + "--new-root ./none").assertFailed("none: no such file");
        shop.run(ROTATE + "--add-issuer ./none").assertFailed("none: no such file");
        shop.run(ROTATE + "--new-root ./keys").assertFailed("root-key.json: no such file");
        shop.run(ROTATE + "--days x").assertFailed("Invalid value for option '--days'");
    }

    @Test
    void not_even_by_force_is_something_replaced_that_is_read() throws IOException {
        shop.done(ROTATE.strip());
        Session there = shop.run(ROTATE.strip());
        there.assertFailed("it is there already, and is replaced with --force only");
        for (String needed :
                new String[] {"trust/trust-1.bundle", "trust/root-1/root.pem", "trust/root-1/root-key.json"}) {
            byte[] before = shop.read(needed);
            shop.run("trust rotate --bundle ./trust/trust-1.bundle --root ./trust/root-1 --force --out ./" + needed)
                    .assertFailed("is needed as it is, so it is not replaced");
            assertThat(shop.read(needed)).isEqualTo(before);
        }
        shop.run("trust rotate --bundle ./trust/trust-1.bundle --root ./trust/root-1 --add-issuer ./keys --force --out"
                        + " ./keys/issuer.pem")
                .assertFailed("is needed as it is, so it is not replaced");
    }

    @Test
    void two_roots_of_the_same_name_are_not_taken_for_one() {
        shop.done("trust keygen --out ./new-root --name root-1");
        assertThat(shop.refused(ROTATE + "--new-root ./trust/root-1 --new-root ./new-root --new-threshold 1")
                        .get("message")
                        .asString())
                .contains("roots.rootId is root-1 twice; allowed is a name of its own for each root");
    }

    @Test
    void from_a_bundle_that_too_few_of_the_roots_before_it_have_signed_nothing_goes_on_when_those_are_known() {
        shop.done("trust create --out ./two --issuer ./keys --roots 2 --threshold 2");
        shop.done("trust keygen --out ./new-root --name second");
        shop.warned(
                "trust rotate --bundle ./two/trust-1.bundle --root ./two/root-1 --new-root ./new-root --out ./half");
        String revoke = "trust revoke --bundle ./half --root ./new-root --license-id stolen --out ./3";
        assertThat(shop.refused(revoke + " --after ./two/trust-1.bundle")
                        .get("message")
                        .asString())
                .contains("that were before it");
        assertThat(shop.path("3")).doesNotExist();
    }

    @Test
    void root_keys_are_never_replaced_and_nothing_is_said_of_force() {
        shop.done("trust keygen --out ./new-root --name second");
        shop.run("trust keygen --out ./new-root --name second")
                .assertFailed("root.pem: is there already and is never replaced; name a new folder");
    }
}
