package dev.licensing.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged jars as a host gets them: on its class path, on its module path, beside its own Bouncy Castle. */
class VerifyJarIT {
    private static final Path CORE =
            Path.of(System.getProperty("core.jar")).toAbsolutePath().normalize();
    private static final Path VERIFY =
            Path.of(System.getProperty("verify.jar")).toAbsolutePath().normalize();
    private static final String BOUNCY_CASTLE = "org/bouncycastle/math/ec/rfc8032/Ed25519.class";
    private static final String PROGRAM = """
            package host;

            import dev.licensing.verify.*;
            import java.nio.file.*;

            public class Main {
                public static void main(String[] arguments) throws Exception {
                    TrustedKeys trust = TrustedKeys.parse(Files.readString(Path.of(arguments[0])));
                    Verification result = LicenseVerifier.trusting(trust).verify(Path.of(arguments[1]));
                    if (result instanceof Verified verified) {
                        System.out.println(verified + " for " + verified.license().organization());
                    } else {
                        System.out.println(((Rejected) result).refusal().code());
                    }
                    for (int i = 2; i < arguments.length; i++) {
                        Class<?> type = Class.forName(arguments[i]);
                        System.out.println(type.getProtectionDomain().getCodeSource().getLocation().getPath());
                    }
                }
            }
            """;
    private static final String MODULE = "module host { requires dev.licensing.verify; }";
    private static final String VERIFIED = "Verified[lic-1 revision 7 by acme] for Acme";

    @TempDir
    Path folder;

    private Consumer consumer;
    private String trust;
    private String license;

    @BeforeEach
    void a_host_has_a_program_a_license_and_trusted_keys() throws IOException {
        Vendor vendor = Vendor.create();
        consumer = Consumer.in(folder).with("host/Main.java", PROGRAM);
        trust = Files.writeString(folder.resolve("trust.json"), TrustedKeysWriter.write(3, "acme", vendor.key()))
                .toString();
        license = Files.write(folder.resolve("a.lic"), vendor.issue(Licenses.sample()))
                .toString();
    }

    @Test
    void every_entry_of_the_jar_is_the_projects_own_and_none_is_an_unrelocated_class() throws IOException {
        try (JarFile jar = new JarFile(VERIFY.toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertThat(names)
                    .allMatch(name -> name.startsWith("dev/licensing/verify/")
                            || name.startsWith("META-INF/")
                            || List.of("module-info.class", "dev/", "dev/licensing/")
                                    .contains(name));
            assertThat(names).contains("module-info.class", "dev/licensing/verify/LicenseVerifier.class");
            assertThat(names).noneMatch(name -> name.matches("META-INF/.*\\.(SF|RSA|DSA|EC)"));
            assertThat(names).noneMatch(name -> name.startsWith("META-INF/services/") || name.contains("Test"));
        }
    }

    @Test
    void it_verifies_on_the_class_path() throws Exception {
        String classPath = Consumer.path(CORE, VERIFY, consumer.classes());
        assertThat(consumer.compile("-cp", classPath)).isEmpty();
        assertThat(Consumer.run("-cp", classPath, "host.Main", trust, license)).isEqualTo(VERIFIED);
        assertThat(Consumer.run("--limit-modules", "java.base", "-cp", classPath, "host.Main", trust, license))
                .isEqualTo(VERIFIED);
    }

    @Test
    void it_verifies_a_hybrid_license_with_nothing_but_java_base() throws Exception {
        List<SigningKey> keys =
                List.of(Ed25519SigningKey.generate(new SecureRandom()), MlDsa65SigningKey.generate(new SecureRandom()));
        Clock clock = Clock.fixed(Licenses.sample().issuedAt(), ZoneOffset.UTC);
        Files.writeString(Path.of(trust), TrustedKeysWriter.write(3, "acme", TrustedKey.allOf(keys)));
        String classPath = Consumer.path(CORE, VERIFY, consumer.classes());
        assertThat(consumer.compile("-cp", classPath)).isEmpty();
        String[] program = {"--limit-modules", "java.base", "-cp", classPath, "host.Main", trust, license};
        Files.write(Path.of(license), LicenseIssuer.signingWith(keys, clock).issue(Licenses.sample()));
        assertThat(Consumer.run(program)).isEqualTo(VERIFIED);
        Files.write(
                Path.of(license), LicenseIssuer.signingWith(keys.get(0), clock).issue(Licenses.sample()));
        assertThat(Consumer.run(program)).isEqualTo("missing-signature");
    }

    @Test
    void it_verifies_on_the_module_path() throws Exception {
        consumer.with("module-info.java", MODULE);
        assertThat(consumer.compile("--module-path", Consumer.path(CORE, VERIFY)))
                .isEmpty();
        String modulePath = Consumer.path(CORE, VERIFY, consumer.classes());
        assertThat(Consumer.run("--module-path", modulePath, "--module", "host/host.Main", trust, license))
                .isEqualTo(VERIFIED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev.licensing.verify.strict.StrictJson",
                "dev.licensing.verify.payload.LicenseReader",
                "dev.licensing.verify.envelope.EnvelopeWriter",
                "dev.licensing.verify.key.Ed25519PrivateKey",
                "dev.licensing.verify.key.MlDsa65PrivateKey",
                "dev.licensing.verify.bouncycastle.math.ec.rfc8032.Ed25519",
                "dev.licensing.verify.bouncycastle.crypto.digests.SHA256Digest",
                "dev.licensing.verify.bouncycastle.crypto.signers.mldsa.MLDSAEngine"
            })
    void what_is_not_exported_is_out_of_a_modular_hosts_reach(String type) throws Exception {
        String source = "package host; class Intruder { " + type + " intruder; }";
        consumer.with("module-info.java", MODULE).with("host/Intruder.java", source);
        assertThat(consumer.compile("--module-path", Consumer.path(CORE, VERIFY)))
                .contains("package " + type.substring(0, type.lastIndexOf('.')) + " is not visible");
    }

    @Test
    void the_hosts_own_bouncy_castle_is_left_alone_even_when_it_is_broken() throws Exception {
        Consumer broken = Consumer.in(folder.resolve("broken"));
        for (String name :
                List.of("math/ec/rfc8032/Ed25519", "crypto/digests/SHA256Digest", "crypto/Digest", "util/Arrays")) {
            String type = name.substring(name.lastIndexOf('/') + 1);
            String inPackage = "org.bouncycastle."
                    + name.substring(0, name.lastIndexOf('/')).replace('/', '.');
            broken.with(
                    "org/bouncycastle/" + name + ".java",
                    "package " + inPackage + "; public class " + type + " { static { if (true) throw new Error(); } }");
        }
        assertThat(broken.compile()).isEmpty();
        String classPath = Consumer.path(broken.classes(), CORE, VERIFY, consumer.classes());
        assertThat(consumer.compile("-cp", classPath)).isEmpty();
        assertThat(Consumer.run("-cp", classPath, "host.Main", trust, license)).isEqualTo(VERIFIED);
    }

    @Test
    void the_real_bouncy_castle_of_a_host_and_the_relocated_one_do_not_mix() throws Exception {
        URL found = VerifyJarIT.class.getClassLoader().getResource(BOUNCY_CASTLE);
        assumeTrue(found != null, "skipped: no Bouncy Castle of a host is on the class path of this test");
        Path hosts = folder.resolve("bouncycastle.jar");
        String jar = found.getPath().substring("file:".length(), found.getPath().indexOf('!'));
        Files.copy(Path.of(jar), hosts);
        String classPath = Consumer.path(hosts, CORE, VERIFY, consumer.classes());
        assertThat(consumer.compile("-cp", classPath)).isEmpty();
        String own = "dev.licensing.verify.bouncycastle.math.ec.rfc8032.Ed25519";
        String theirs = "org.bouncycastle.math.ec.rfc8032.Ed25519";
        assertThat(Consumer.run("-cp", classPath, "host.Main", trust, license, own, theirs)
                        .lines())
                .containsExactly(VERIFIED, VERIFY.toString(), hosts.toString());
    }

    @Test
    void a_tampered_license_is_rejected_by_the_packaged_jar_too() throws Exception {
        String classPath = Consumer.path(CORE, VERIFY, consumer.classes());
        assertThat(consumer.compile("-cp", classPath)).isEmpty();
        String other = Files.write(folder.resolve("b.lic"), Vendor.create().issue(Licenses.sample()))
                .toString();
        assertThat(Consumer.run("-cp", classPath, "host.Main", trust, other)).isEqualTo("unknown-key");
    }

    @Test
    void the_jar_says_what_it_contains_of_others() throws IOException {
        try (JarFile jar = new JarFile(VERIFY.toFile());
                InputStream notice = jar.getInputStream(jar.getEntry("META-INF/THIRD-PARTY.md"))) {
            assertThat(new String(notice.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Bouncy Castle");
        }
    }
}
