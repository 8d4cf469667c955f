package dev.licensing.core.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A question that does not fit the kind of a feature is an error of the compiler, not of the customer's server. */
class WrongQuestionTest {
    private static final Optional<ToolProvider> COMPILER = ToolProvider.findFirst("javac");

    @TempDir
    private Path folder;

    @BeforeEach
    void a_compiler_is_there() {
        Assumptions.assumeTrue(COMPILER.isPresent(), "this is a runtime without a compiler");
    }

    @Test
    void a_quantity_has_a_limit_and_a_flag_has_none() throws IOException, URISyntaxException {
        assertThat(errorsOf("entitlements.find(Feature.quantity(\"X\")).get().limit()"))
                .isEmpty();
        assertThat(errorsOf("entitlements.find(Feature.flag(\"X\")).get().limit()"))
                .contains("compiler.err.cant.resolve")
                .contains(" limit,");
    }

    @Test
    void only_a_flag_is_granted_or_not() throws IOException, URISyntaxException {
        assertThat(errorsOf("entitlements.grants(Feature.flag(\"X\"), Instant.EPOCH)"))
                .isEmpty();
        assertThat(errorsOf("entitlements.grants(Feature.quantity(\"X\"), Instant.EPOCH)"))
                .contains("compiler.err.cant.apply.symbol")
                .contains(" grants,");
    }

    @Test
    void a_choice_is_no_version_to_compare_with() throws IOException, URISyntaxException {
        String version = ".get().upTo().allows(ProductVersion.parse(\"11\"))";
        assertThat(errorsOf("entitlements.find(Feature.PLATFORM_SERVER_UPGRADE)" + version))
                .isEmpty();
        assertThat(errorsOf("entitlements.find(Feature.INTELLECTUAL_PROPERTY)" + version))
                .contains("compiler.err.cant.resolve")
                .contains(" upTo,");
    }

    /** What the compiler says, in words of no locale, of a host that asks this; empty when it compiles. */
    private String errorsOf(String question) throws IOException, URISyntaxException {
        Path host = folder.resolve("Host.java");
        Files.writeString(host, """
                import dev.licensing.core.feature.*;
                import java.time.Instant;
                class Host {
                    static Object ask(Entitlements entitlements) {
                        return %s;
                    }
                }
                """.formatted(question));
        String library = Path.of(Entitlements.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        String[] arguments = {
            "-XDrawDiagnostics", "-proc:none", "-cp", library, "-d", folder.toString(), host.toString()
        };
        COMPILER.orElseThrow().run(writer, writer, arguments);
        return said.toString();
    }
}
