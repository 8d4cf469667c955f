package dev.licensing.examples.licensetool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** No file makes the tool do anything but answer in one line. */
class AnyBytesTest {
    private static Path folder = Path.of("");
    private static Path file = Path.of("");
    private static String trust = "";

    @BeforeContainer
    static void prepare() throws IOException {
        folder = Files.createTempDirectory("any-bytes");
        file = folder.resolve("any.lic");
        trust = new Vendor(folder).trust();
    }

    @AfterContainer
    static void clean() throws IOException {
        Files.deleteIfExists(file);
        Files.delete(Path.of(trust));
        Files.delete(folder);
    }

    @Property(tries = 200)
    void any_bytes_are_refused_in_one_line(@ForAll byte[] bytes) throws IOException {
        assertRefused(bytes);
    }

    @Property(tries = 200)
    void any_text_in_armor_is_refused_in_one_line(@ForAll String text) throws IOException {
        String armored = "-----BEGIN LICENSE-----\n" + text + "\n-----END LICENSE-----\n";
        assertRefused(armored.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        for (Session session : new Session[] {
            Session.json("verify", file.toString(), "--trust", trust), Session.json("inspect", file.toString())
        }) {
            assertThat(session.answer(1).get("code").asString()).isEqualTo("malformed");
        }
    }

    @Property(tries = 200)
    void any_text_as_a_code_is_answered_in_one_line(@ForAll String text) {
        if (!text.startsWith("-")) {
            assertThat(Session.json("code", text).answer(1).get("valid").asBoolean())
                    .isFalse();
        }
    }
}
