package dev.licensing.examples.vendortool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.MlDsa65SigningKey;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeygenCommandTest {
    @TempDir
    private Path folder;

    private Path keys = Path.of("");
    private Path privateKey = Path.of("");
    private Path mlDsaPrivateKey = Path.of("");
    private Path trustedKeys = Path.of("");

    @BeforeEach
    void nameFiles() {
        keys = folder.resolve("new/keys");
        privateKey = keys.resolve("issuer.pem");
        mlDsaPrivateKey = keys.resolve("issuer-mldsa.pem");
        trustedKeys = keys.resolve("trusted-keys.json");
    }

    @Test
    void a_new_key_comes_with_the_trusted_keys_for_it() throws IOException {
        JsonNode answer = Session.json("keygen", "--out", keys.toString()).answer(0);
        assertThat(answer.toString()).isEqualTo("{\"kid\":[\"" + kid(Optional.empty()) + "\"]}");
        assertThat(TrustedKeys.parse(Files.readString(trustedKeys).strip()).version())
                .isEqualTo(1);
        assertThat(trustedKeys).content().endsWith("}\n").contains("\"issuerId\":\"issuer\"");
        assertThat(keys).isDirectoryNotContaining("glob:**/.*");
        assertThat(keys.toFile().list()).hasSize(2);
    }

    @Test
    void its_files_are_their_owner_s_only() throws IOException {
        Session.json("keygen", "--out", keys.toString()).answer(0);
        assumeThat(keys.getFileSystem().supportedFileAttributeViews())
                .as("file modes of POSIX")
                .contains("posix");
        assertThat(mode(keys)).isEqualTo("rwx------");
        assertThat(mode(privateKey)).isEqualTo("rw-------");
        assertThat(mode(trustedKeys)).isEqualTo("rw-------");
    }

    @Test
    void a_key_that_is_there_stays() throws IOException {
        Session.json("keygen", "--out", keys.toString()).answer(0);
        String kept = Files.readString(privateKey) + Files.readString(trustedKeys);
        Session.json("keygen", "--out", keys.toString())
                .assertFailed(privateKey + ": it is there already, and is replaced with --force only");
        assertThat(Files.readString(privateKey) + Files.readString(trustedKeys)).isEqualTo(kept);
        Files.delete(privateKey);
        Session.json("keygen", "--out", keys.toString()).assertFailed(trustedKeys + ": it is there already");
        assertThat(privateKey).doesNotExist();
    }

    @Test
    void force_replaces_both() throws IOException {
        Session.json("keygen", "--out", keys.toString()).answer(0);
        String old = kid(Optional.empty());
        JsonNode answer =
                Session.json("keygen", "--out", keys.toString(), "--force").answer(0);
        String kid = answer.get("kid").get(0).asString();
        assertThat(kid).isNotEqualTo(old).isEqualTo(kid(Optional.empty()));
        assertThat(keys.toFile().list()).hasSize(2);
        assertThat(TrustedKeys.parse(Files.readString(trustedKeys)).version())
                .as("a changed key is a changed trust")
                .isEqualTo(2);
    }

    @Test
    void the_old_private_key_outlives_a_failure() throws IOException {
        Session.json("keygen", "--out", keys.toString()).answer(0);
        String old = kid(Optional.empty());
        Files.delete(trustedKeys);
        Files.createDirectories(trustedKeys.resolve("in the way"));
        Session.json("keygen", "--out", keys.toString(), "--force").assertFailed("is a directory");
        assertThat(kid(Optional.empty())).isEqualTo(old);
        assertThat(keys.toFile().list()).hasSize(2);
    }

    @Test
    void a_password_in_the_environment_encrypts_the_private_key() throws IOException {
        Session session = Session.with(Map.of("LICENSE_KEY_PASSWORD", "pw"), "keygen", "--out", keys.toString());
        assertThat(session.exit()).as(session.err()).isZero();
        assertThat(privateKey).content().startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
        assertThat(session.out()).contains(kid(Optional.of("pw".toCharArray())), privateKey.toString());
        Session.with(Map.of("LICENSE_KEY_PASSWORD", ""), "keygen", "--out", keys.toString(), "--force")
                .assertFailed("LICENSE_KEY_PASSWORD is set but empty");
    }

    @Test
    void a_hybrid_issuer_has_a_key_of_each_algorithm_and_its_trusted_keys_require_both() throws IOException {
        JsonNode answer =
                Session.json("keygen", "--out", keys.toString(), "--hybrid").answer(0);
        assertThat(answer.toString())
                .isEqualTo("{\"kid\":[\"" + kid(Optional.empty()) + "\",\"" + mlDsaKid(Optional.empty()) + "\"]}");
        JsonNode trust = JsonMapper.shared().readTree(trustedKeys);
        assertThat(trust.at("/requires/issuer").toString()).isEqualTo("[\"Ed25519\",\"ML-DSA-65\"]");
        assertThat(trust.at("/issuers/0/jwk/crv").asString()).isEqualTo("Ed25519");
        assertThat(trust.at("/issuers/1/jwk/alg").asString()).isEqualTo("ML-DSA-65");
        assertThat(TrustedKeys.parse(Files.readString(trustedKeys)).version()).isEqualTo(1);
        assertThat(keys.toFile().list())
                .containsExactlyInAnyOrder("issuer.pem", "issuer-mldsa.pem", "trusted-keys.json");
    }

    @Test
    void both_private_keys_are_their_owner_s_only_and_encrypted_by_the_password() throws IOException {
        Session session =
                Session.with(Map.of("LICENSE_KEY_PASSWORD", "pw"), "keygen", "--out", keys.toString(), "--hybrid");
        assertThat(session.exit()).as(session.err()).isZero();
        assertThat(mlDsaPrivateKey).content().startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----");
        Optional<char[]> password = Optional.of("pw".toCharArray());
        assertThat(session.out())
                .contains(kid(password), mlDsaKid(password), privateKey.toString(), mlDsaPrivateKey.toString());
        assumeThat(keys.getFileSystem().supportedFileAttributeViews())
                .as("file modes of POSIX")
                .contains("posix");
        assertThat(mode(mlDsaPrivateKey)).isEqualTo("rw-------");
    }

    @Test
    void force_replaces_all_keys_of_a_hybrid_issuer() throws IOException {
        String[] keygen = {"keygen", "--out", keys.toString(), "--hybrid"};
        JsonNode old = Session.json(keygen).answer(0).get("kid");
        Session.json(keygen).assertFailed(privateKey + ": it is there already");
        JsonNode kids = Session.json("keygen", "--out", keys.toString(), "--hybrid", "--force")
                .answer(0)
                .get("kid");
        assertThat(kids).hasSize(2).doesNotContainAnyElementsOf(old);
        assertThat(kids.get(0).asString()).isEqualTo(kid(Optional.empty()));
        assertThat(kids.get(1).asString()).isEqualTo(mlDsaKid(Optional.empty()));
        assertThat(keys.toFile().list()).hasSize(3);
        assertThat(TrustedKeys.parse(Files.readString(trustedKeys)).version()).isEqualTo(2);
    }

    @Test
    void an_issuer_becomes_hybrid_with_new_keys_only() throws IOException {
        Session.json("keygen", "--out", keys.toString()).answer(0);
        String old = kid(Optional.empty());
        Session.json("keygen", "--out", keys.toString(), "--hybrid").assertFailed(privateKey + ": it is there already");
        assertThat(mlDsaPrivateKey).doesNotExist();
        Session.json("keygen", "--out", keys.toString(), "--hybrid", "--force").answer(0);
        assertThat(kid(Optional.empty())).isNotEqualTo(old);
        assertThat(mlDsaPrivateKey).exists();
    }

    @Test
    void not_even_by_force_is_one_key_of_a_hybrid_issuer_replaced_alone() throws IOException {
        Session.json("keygen", "--out", keys.toString(), "--hybrid").answer(0);
        String kept = Files.readString(privateKey) + Files.readString(mlDsaPrivateKey) + Files.readString(trustedKeys);
        Session.json("keygen", "--out", keys.toString(), "--force")
                .assertFailed(mlDsaPrivateKey
                        + ": is there already, and would go on signing; use --hybrid, or move it away first");
        assertThat(Files.readString(privateKey) + Files.readString(mlDsaPrivateKey) + Files.readString(trustedKeys))
                .isEqualTo(kept);
    }

    @Test
    void a_key_of_ml_dsa_that_is_there_stays() throws IOException {
        Session.json("keygen", "--out", keys.toString(), "--hybrid").answer(0);
        String kept = Files.readString(mlDsaPrivateKey);
        Files.delete(privateKey);
        Files.delete(trustedKeys);
        Session.json("keygen", "--out", keys.toString(), "--hybrid")
                .assertFailed(mlDsaPrivateKey + ": it is there already, and is replaced with --force only");
        assertThat(mlDsaPrivateKey).hasContent(kept.strip());
        assertThat(keys.toFile().list()).hasSize(1);
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_named() throws IOException {
        String file = Files.writeString(folder.resolve("file"), "").toString();
        Session.json("keygen", "--out", file).assertFailed(file + ": is not a directory");
        Session.json("keygen").assertFailed("Missing required option: '--out=DIR'");
    }

    private String kid(Optional<char[]> password) throws IOException {
        return Ed25519SigningKey.read(privateKey, password).kid();
    }

    private String mlDsaKid(Optional<char[]> password) throws IOException {
        return MlDsa65SigningKey.read(mlDsaPrivateKey, password, new SecureRandom())
                .kid();
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
