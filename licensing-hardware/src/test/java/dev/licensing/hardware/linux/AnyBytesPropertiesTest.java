package dev.licensing.hardware.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.hardware.rule.SerialText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class AnyBytesPropertiesTest {
    private static Path root = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        root = Files.createTempDirectory("any-bytes");
    }

    @AfterContainer
    static void removeFolder() {
        new TestTree(Path.of("/")).remove(root.toString());
    }

    @Property(tries = 150)
    void any_bytes_in_any_file_never_throw(
            @ForAll("files") String file, @ForAll byte[] content, @ForAll PlatformClass platformClass) {
        TestTree tree = Machine.DELL.in(new TestTree(root)).file(file, content);

        Fingerprint fingerprint = tree.source().read(1, platformClass);

        assertThat(fingerprint.slots()).hasSize(6);
        assertThat(Enrolment.of(tree.source().read())).isNotNull();
        tree.remove(file);
    }

    @Property(tries = 150)
    void no_content_of_any_file_is_ever_printed(
            @ForAll("files") String file, @ForAll("secrets") String secret, @ForAll PlatformClass platformClass) {
        TestTree tree = Machine.DELL.in(new TestTree(root)).file(file, "a\n" + secret + " " + secret + "\n");

        assertThat(tree.source().read(1, platformClass).toString()).doesNotContain(secret);
        tree.file(file, secret);
        assertThat(tree.source().read(1, platformClass).toString()).doesNotContain(secret);
        assertThat(Enrolment.of(tree.source().read()).toString()).doesNotContain(secret);
        tree.remove(file);
    }

    @Property(tries = 50)
    void the_raw_values_of_a_known_machine_are_never_printed(
            @ForAll Machine machine, @ForAll PlatformClass platformClass) throws IOException {
        Path copy = Files.createTempDirectory(root, "machine");
        TestTree tree = machine.in(new TestTree(copy));

        String printed =
                tree.source().read(1, platformClass).toString() + tree.source().read();

        for (String file : HostileTreeTest.FILES) {
            String raw = tree.files().read(file).or("").trim();
            // The maker is no value of the one machine, and a class has the name of one
            boolean maker = file.endsWith("sys_vendor") || file.endsWith("product_name");
            if (raw.length() > 5 && !maker) {
                assertThat(printed).doesNotContainIgnoringCase(raw);
            }
        }
    }

    @Property(tries = 200)
    void normalizing_twice_is_normalizing_once(@ForAll byte[] bytes) {
        String once = SerialText.normalize(new String(bytes, StandardCharsets.ISO_8859_1));

        assertThat(SerialText.normalize(once)).isEqualTo(once);
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(HostileTreeTest.FILES);
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings()
                .withChars("ghijkmnpqrstuvwxyz")
                .ofLength(12)
                .map(text -> "Z7" + text);
    }
}
