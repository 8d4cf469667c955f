package dev.licensing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.verify.Verified;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeedsTest {
    @Test
    void the_seeds_that_are_kept_are_those_that_the_writers_write() throws IOException {
        for (Map.Entry<Path, byte[]> seed : Seeds.files().entrySet()) {
            assertThat(Files.readAllBytes(seed.getKey()))
                    .as("%s: run Seeds to write it", seed.getKey())
                    .isEqualTo(seed.getValue());
        }
    }

    @Test
    void no_two_seeds_of_a_test_are_the_same() {
        Map<Path, byte[]> seeds = Seeds.files();
        assertThat(seeds.entrySet().stream()
                        .map(seed ->
                                seed.getKey().getParent() + new String(seed.getValue(), StandardCharsets.ISO_8859_1)))
                .doesNotHaveDuplicates()
                .hasSize(53);
    }

    @Test
    void fuzzing_starts_from_files_that_are_verified() {
        assertThat(Vendor.SINGLE.platform().verify(Seeds.LICENSE.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Verified.class);
        assertThat(Vendor.HYBRID.platform().verify(Seeds.HYBRID.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(Verified.class);
    }
}
