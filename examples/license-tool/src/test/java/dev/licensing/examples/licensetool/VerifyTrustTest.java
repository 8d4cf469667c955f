package dev.licensing.examples.licensetool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.environment.LicenseId;
import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.trust.Root;
import dev.licensing.issue.trust.RootKeysWriter;
import dev.licensing.issue.trust.TrustBundleDraft;
import dev.licensing.issue.trust.TrustBundleIssuer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Licenses under trust that roots have signed: given as a bundle, or as root keys with a license that brings the bundle. */
class VerifyTrustTest {
    private static final Clock CLOCK = Clock.fixed(Session.NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final Ed25519SigningKey key = Ed25519SigningKey.generate(new SecureRandom());
    private final Ed25519SigningKey stranger = Ed25519SigningKey.generate(new SecureRandom());
    private final Root alice = Root.of("alice", List.of(key));
    private Vendor vendor;
    private String license = "";
    private String rootKeys = "";

    @BeforeEach
    void issue() throws IOException {
        vendor = new Vendor(folder);
        license = vendor.license(Tree.SERIAL);
        rootKeys = file("root-keys.json", RootKeysWriter.write(1, List.of(alice)));
    }

    @Test
    void a_bundle_given_as_trust_is_trusted() throws IOException {
        JsonNode answer = verify(license, file("trust.bundle", bundle(draft()))).answer(0);
        assertThat(answer.get("state").asString()).isEqualTo("Active");
        assertThat(answer.get("trustVersion").asInt()).isEqualTo(1);
    }

    @Test
    void a_license_brings_the_bundle_that_root_keys_need() throws IOException {
        assertThat(verify(license, rootKeys).answer(1).get("code").asString()).isEqualTo("unknown-key");
        JsonNode answer = verify(with(bundle(draft())), rootKeys).answer(0);
        assertThat(answer.get("state").asString()).isEqualTo("Active");
        assertThat(answer.get("trustVersion").asInt()).isEqualTo(1);
    }

    @Test
    void a_revoked_license_is_refused_and_named() throws IOException {
        String id = licenseId();
        String trust = file("trust.bundle", bundle(draft().revokeLicense(LicenseId.parse(id))));
        JsonNode answer = verify(license, trust).answer(1);
        assertThat(answer.get("code").asString()).isEqualTo("revoked");
        assertThat(answer.get("message").asString()).isEqualTo("The vendor has revoked the license " + id + ".");
    }

    @Test
    void trust_that_is_overdue_is_a_finding_and_no_refusal() throws IOException {
        String trust = file("trust.bundle", bundle(draft().nextUpdateAfterDays(1)));
        JsonNode answer = Session.json(
                        "verify",
                        license,
                        "--trust",
                        trust,
                        "--serial",
                        Tree.SERIAL.text(),
                        "--at",
                        "2026-06-02T12:00:00Z")
                .answer(0);
        assertThat(answer.get("state").asString()).isEqualTo("Active");
        assertThat(answer.get("findings"))
                .extracting(finding -> finding.get("code").asString())
                .contains("trust-overdue");
        assertThat(verify(license, trust).answer(0).get("findings"))
                .extracting(finding -> finding.get("code").asString())
                .doesNotContain("trust-overdue");
    }

    @Test
    void a_bundle_of_other_roots_beside_a_license_refuses_the_file() throws IOException {
        Root other = Root.of("mallory", List.of(stranger));
        String forged = new String(
                TrustBundleIssuer.signingWith(List.of(stranger), CLOCK)
                        .sign(TrustBundleDraft.first(1, List.of(other)).withIssuer("issuer", vendor.publicKeys()))
                        .file(),
                StandardCharsets.US_ASCII);
        JsonNode answer = verify(with(forged), rootKeys).answer(1);
        assertThat(answer.get("code").asString()).isEqualTo("trust-threshold");
        assertThat(answer.get("remedy").asString()).contains("first install the trust bundles that came before it");
    }

    @Test
    void a_damaged_bundle_given_as_trust_is_refused_as_what_it_is() throws IOException {
        String damaged = file("trust.bundle", bundle(draft()).replaceFirst("\n.", "\n!"));
        JsonNode answer = verify(license, damaged).answer(1);
        assertThat(answer.get("code").asString()).isEqualTo("malformed");
    }

    private TrustBundleDraft draft() {
        return TrustBundleDraft.first(1, List.of(alice)).withIssuer("issuer", vendor.publicKeys());
    }

    private String bundle(TrustBundleDraft draft) {
        byte[] file =
                TrustBundleIssuer.signingWith(List.of(key), CLOCK).sign(draft).file();
        return new String(file, StandardCharsets.US_ASCII);
    }

    private String with(String bundle) throws IOException {
        return file("with-bundle.lic", Files.readString(Path.of(license)) + bundle);
    }

    private String licenseId() {
        JsonNode claims = Session.json("inspect", license).answer(0);
        return claims.get("payload").get("licenseId").asString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Session verify(String file, String trust) {
        return Session.json("verify", file, "--trust", trust, "--serial", Tree.SERIAL.text());
    }
}
