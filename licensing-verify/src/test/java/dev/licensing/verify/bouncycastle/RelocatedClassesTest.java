package dev.licensing.verify.bouncycastle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.verify.bouncycastle.crypto.digests.SHA256Digest;
import dev.licensing.verify.bouncycastle.crypto.digests.SHA512Digest;
import dev.licensing.verify.bouncycastle.crypto.signers.mldsa.MLDSAEngine;
import dev.licensing.verify.bouncycastle.math.ec.rfc8032.Ed25519;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelocatedClassesTest {
    private static final String PACKAGE = "dev.licensing.verify.bouncycastle.";

    @TempDir
    static Path copy;

    static ClassReferences references;

    @BeforeAll
    static void read() throws IOException {
        Path classes = RelocatedProbe.classes().resolve(PACKAGE.replace('.', '/'));
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).forEach(RelocatedClassesTest::copy);
        }
        references = ClassReferences.in(copy);
    }

    private static void copy(Path file) {
        Path target = copy.resolve(RelocatedProbe.classes().relativize(file).toString());
        try {
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void all_that_they_name_is_here_or_in_java_base() {
        assertThat(references.all()).isNotEmpty();
        assertThat(references.all())
                .filteredOn(reference ->
                        !reference.to().startsWith(PACKAGE) || reference.place().equals("not found"))
                .allSatisfy(reference -> assertThat(reference.place()).isEqualTo("java.base"));
    }

    @Test
    void each_is_needed_by_the_four_that_are_used() {
        List<String> used = List.of(
                Ed25519.class.getName(),
                SHA256Digest.class.getName(),
                SHA512Digest.class.getName(),
                MLDSAEngine.class.getName());

        assertThat(references.reachableFrom(used))
                .containsAll(references.all().stream()
                        .map(ClassReferences.Reference::from)
                        .toList());
    }

    @Test
    void none_still_says_the_name_that_it_had() throws IOException {
        try (Stream<Path> files = Files.walk(copy)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .doesNotContain("org/bouncycastle", "org.bouncycastle"));
        }
    }
}
