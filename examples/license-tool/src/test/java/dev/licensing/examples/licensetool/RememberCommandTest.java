package dev.licensing.examples.licensetool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** On the machine that runs the tests, which is left as it was. */
@EnabledOnOs(OS.LINUX)
class RememberCommandTest {
    private static final Path FOLDER = Path.of("/run/dev.licensing");
    private static final Path FILE = FOLDER.resolve("machine-v1");

    private boolean wasThere;

    @BeforeEach
    void look() {
        wasThere = Files.exists(FILE);
    }

    @AfterEach
    void tidy() throws IOException {
        if (!wasThere && Files.exists(FILE)) {
            Files.delete(FILE);
            Files.delete(FOLDER);
        }
    }

    @Test
    void root_leaves_a_file_and_anybody_else_is_told_who_can() throws IOException {
        Session session = Session.json("remember");
        if (session.exit() == 0) {
            assertThat(session.answer(0).get("file").asString()).isEqualTo(FILE.toString());
            assertThat(FILE).content().startsWith("dev.licensing machine 1\n");
            assertThat(Session.run("remember").out()).contains("Remembered until the next boot:", FILE.toString());
        } else {
            session.assertFailed("root");
        }
    }

    @Test
    void it_takes_no_copied_tree() {
        Session.run("remember", "--root", "/tmp").assertFailed("--root");
    }
}
