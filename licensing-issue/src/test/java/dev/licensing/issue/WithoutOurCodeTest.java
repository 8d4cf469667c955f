package dev.licensing.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anyone verifies a license without a line of this project: the armor is taken apart here by hand. */
class WithoutOurCodeTest {
    private static final Path SCRIPT = Path.of("../docs/verify-with-openssl.sh");
    private static final Vendor VENDOR = Vendor.create();
    private static final byte[] FILE = VENDOR.issue(Licenses.sample());
    private static final byte[] PAYLOAD = LicenseWriter.write(Licenses.sample());

    @TempDir
    Path folder;

    @Test
    void the_jdks_own_ed25519_verifies_a_license() throws Exception {
        String jws = jws(FILE);
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(publicKey());
        ed25519.update((member(jws, "protected") + "." + member(jws, "payload")).getBytes(StandardCharsets.US_ASCII));
        assertThat(ed25519.verify(Base64.getUrlDecoder().decode(member(jws, "signature"))))
                .isTrue();
        assertThat(Base64.getUrlDecoder().decode(member(jws, "payload"))).isEqualTo(PAYLOAD);
    }

    @Test
    void the_jdks_own_ml_dsa_verifies_a_hybrid_license_from_java_24_on() throws Exception {
        assumeTrue(Runtime.version().feature() >= 24, "skipped: this Java has no ML-DSA");
        MlDsa65SigningKey key = MlDsa65SigningKey.generate(new SecureRandom());
        Instant issuedAt = Licenses.sample().issuedAt();
        byte[] file = LicenseIssuer.signingWith(List.of(VENDOR.key(), key), Clock.fixed(issuedAt, ZoneOffset.UTC))
                .issue(Licenses.sample());
        String jws = jws(file);
        String second = jws.substring(jws.lastIndexOf("{\"protected\""));
        String x509 = "308207b2300b0609608648016503040312038207a100"
                + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(member(key.publicJwk(), "pub")));
        Signature mlDsa = Signature.getInstance("ML-DSA-65");
        mlDsa.initVerify(KeyFactory.getInstance("ML-DSA-65")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(x509))));
        mlDsa.update((member(second, "protected") + "." + member(jws, "payload")).getBytes(StandardCharsets.US_ASCII));
        assertThat(mlDsa.verify(Base64.getUrlDecoder().decode(member(second, "signature"))))
                .isTrue();
    }

    @Test
    void openssl_verifies_a_license() throws Exception {
        assumePresent("openssl");
        String jws = jws(FILE);
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(publicKey().getEncoded()) + "\n-----END PUBLIC KEY-----\n";
        Files.writeString(folder.resolve("pub.pem"), pem);
        Files.writeString(folder.resolve("signing-input"), member(jws, "protected") + "." + member(jws, "payload"));
        Files.write(folder.resolve("sig"), Base64.getUrlDecoder().decode(member(jws, "signature")));
        String[] command = {
            "openssl",
            "pkeyutl",
            "-verify",
            "-rawin",
            "-pubin",
            "-inkey",
            "pub.pem",
            "-in",
            "signing-input",
            "-sigfile",
            "sig"
        };
        assertThat(run(command)).isEqualTo("0 Signature Verified Successfully\n");
        Files.writeString(folder.resolve("signing-input"), member(jws, "protected") + ".e30");
        assertThat(run(command)).startsWith("1 ");
    }

    @Test
    void the_documented_lines_of_shell_verify_a_license_and_print_it() throws Exception {
        assumePresent("openssl");
        assumePresent("sh");
        assumePresent("base64");
        assertThat(script(FILE)).startsWith("0 ").endsWith(new String(PAYLOAD, StandardCharsets.UTF_8));
        String windows = new String(FILE, StandardCharsets.US_ASCII).replace("\n", "\r\n");
        assertThat(script(windows.getBytes(StandardCharsets.US_ASCII))).startsWith("0 ");
        byte[] others = Vendor.create().issue(Licenses.sample());
        assertThat(script(others)).startsWith("1 ").doesNotContain("licenseId");
    }

    @Test
    void the_readme_shows_lines_of_that_script() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        int start = readme.indexOf("```sh\n") + "```sh\n".length();
        assertThat(readme.substring(start, readme.indexOf("```", start)).lines())
                .hasSizeGreaterThan(8)
                .allSatisfy(line -> assertThat(Files.readString(SCRIPT)).contains(line));
    }

    private String script(byte[] license) throws IOException, InterruptedException {
        Files.write(folder.resolve("acme.lic"), license);
        Files.writeString(folder.resolve("trusted-keys.json"), TrustedKeysWriter.write(1, "acme", VENDOR.key()));
        Files.copy(SCRIPT, folder.resolve("verify.sh"), StandardCopyOption.REPLACE_EXISTING);
        return run("sh", "verify.sh", "acme.lic", "trusted-keys.json");
    }

    /** The exit code, and everything that was printed. */
    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + output;
    }

    private static String jws(byte[] file) {
        String base64 = new String(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\n", "");
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.US_ASCII);
    }

    private static String member(String json, String name) {
        Matcher member = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        assertThat(member.find()).isTrue();
        return member.group(1);
    }

    /** RFC 8410's fixed beginning, then the bytes of the JWK's x. */
    private static PublicKey publicKey() throws Exception {
        String x = HexFormat.of()
                .formatHex(Base64.getUrlDecoder().decode(member(VENDOR.key().publicJwk(), "x")));
        byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100" + x);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static void assumePresent(String program) {
        boolean present = false;
        for (String entry : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            present |= Files.isExecutable(Path.of(entry, program));
        }
        assumeTrue(present, "skipped: there is no " + program + " on the path");
    }
}
