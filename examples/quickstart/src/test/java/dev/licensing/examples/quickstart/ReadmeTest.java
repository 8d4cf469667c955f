package dev.licensing.examples.quickstart;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.registration.ActiveSerialNumbers;
import dev.licensing.core.registration.RegisterSlot;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.trust.Root;
import dev.licensing.issue.trust.RootKeysWriter;
import dev.licensing.issue.trust.TrustBundleDraft;
import dev.licensing.issue.trust.TrustBundleIssuer;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path EXAMPLE = Path.of("src/main/java/dev/licensing/examples/quickstart/Embedding.java");

    @Test
    void the_embedding_example_is_code_that_this_build_compiles() throws IOException {
        List<String> blocks = fencedBlocks("java");

        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            assertThat(withoutIndent(Files.readString(EXAMPLE))).contains(withoutIndent(block));
        }
    }

    @Test
    void running_and_testing_take_exactly_one_command_each() throws IOException {
        assertThat(section("## Run it")).as("Run it").hasSize(1).allMatch(line -> line.startsWith("./mvnw"));
        assertThat(section("## Test it")).as("Test it").containsExactly("./mvnw verify");
    }

    @Test
    void the_embedding_example_refuses_another_machines_license_in_words(@TempDir Path folder) throws IOException {
        Vendor vendor = Vendor.create(folder.resolve("vendor"));
        Path file = aLicense(vendor, folder);
        String keys = Files.readString(folder.resolve("vendor/trusted-keys.json"));

        assertThat(Embedding.analyticsIsOpen(keys, file, Clock.systemUTC().instant()))
                .isFalse();
    }

    private static Path aLicense(Vendor vendor, Path folder) throws IOException {
        SerialNumber other = SerialNumber.of(
                PlatformClass.PHYSICAL, Map.of(ComponentSlot.A, 1, ComponentSlot.B, 2, ComponentSlot.D, 3));
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        CustomerPortal portal = CustomerPortal.subscribe(now);
        portal.perform(
                new RegisterSlot(
                        CustomerPortal.PRODUCTION,
                        EnvironmentType.PRODUCTION,
                        Controller.typed(other),
                        CustomerPortal.newLicenseId(),
                        ActiveSerialNumbers.NONE),
                CustomerPortal.ADMIN);
        Path file = folder.resolve("other.lic");
        return Files.write(file, vendor.issue(portal.license(CustomerPortal.PRODUCTION, other)));
    }

    @Test
    void the_installing_example_takes_the_trust_that_a_license_brings_and_keeps_its_own_otherwise(@TempDir Path folder)
            throws IOException {
        Vendor vendor = Vendor.create(folder.resolve("vendor"));
        Ed25519SigningKey root = Ed25519SigningKey.generate(new SecureRandom());
        List<Root> roots = List.of(Root.of("root", List.of(root)));
        byte[] bundle = TrustBundleIssuer.signingWith(List.of(root), Clock.systemUTC())
                .sign(TrustBundleDraft.first(1, roots)
                        .withIssuersOf(Files.readString(folder.resolve("vendor/trusted-keys.json"))))
                .file();
        TrustedKeys shipped = TrustedKeys.parse(RootKeysWriter.write(1, roots));
        Path license = folder.resolve("server.lic");

        Files.writeString(license, Files.readString(aLicense(vendor, folder)) + new String(bundle, US_ASCII));
        TrustedKeys installed = Embedding.install(shipped, shipped::mark, license);
        assertThat(installed.version()).isEqualTo(1);

        Files.writeString(license, "no license");
        assertThat(Embedding.install(installed, installed::mark, license)).isSameAs(installed);
    }

    /** The lines of the one fenced block in a section of the README. */
    private static List<String> section(String heading) throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        int start = readme.indexOf(heading + "\n");
        int end = readme.indexOf("\n## ", start + 1);
        return fencedLines(readme.substring(start, end));
    }

    private static List<String> fencedBlocks(String language) throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        List<String> blocks = new ArrayList<>();
        String fence = "```" + language + "\n";
        for (int at = readme.indexOf(fence); at >= 0; at = readme.indexOf(fence, at + 1)) {
            blocks.add(readme.substring(at + fence.length(), readme.indexOf("```", at + fence.length())));
        }
        return blocks;
    }

    private static List<String> fencedLines(String text) {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : text.split("\n", -1)) {
            if (line.startsWith("```")) {
                inside = !inside;
            } else if (inside) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String withoutIndent(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
