package dev.licensing.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README shows the code and the tests that run here, to the letter. */
class ReadmeTest {
    private static final Path SOURCES = Path.of("src/test/java/dev/licensing/testkit/example");

    @ParameterizedTest
    @ValueSource(strings = {"Reports.java", "ReportsTest.java", "ReportsPropertiesTest.java"})
    void the_readme_shows_what_runs(String source) throws Exception {
        List<String> lines = Files.readAllLines(SOURCES.resolve(source));
        String shown = String.join("\n", lines.subList(lines.indexOf("// begin") + 1, lines.indexOf("// end")));

        assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + shown + "\n```");
    }
}
