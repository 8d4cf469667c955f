package dev.licensing.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class ToolTest {
    private final Screen screen = new Screen();

    @Test
    void an_answer_is_text_by_default_and_one_line_of_json_on_demand() {
        assertThat(run(() -> 42, "work", "--size", "1")).isZero();
        assertThat(run(() -> 42, "work", "--size", "1", "--json")).isZero();
        assertThat(screen.out()).isEqualTo("Result:  42\n{\"result\":42}\n");
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void a_refused_answer_is_exit_code_1() {
        assertThat(run(() -> -1, "work", "--size", "1", "--json")).isEqualTo(1);
        assertThat(screen.out()).isEqualTo("{\"result\":-1}\n");
    }

    @Test
    void a_refused_input_is_a_message_in_text_and_an_object_in_json() {
        Work refusing = () -> {
            throw RefusedInputException.mistyped("invalid-code", "it is mistyped", Optional.of("ABC"));
        };
        assertThat(run(refusing, "work", "--size", "1")).isEqualTo(1);
        assertThat(screen.out()).isEmpty();
        assertThat(screen.err().lines()).containsExactly("it is mistyped");

        assertThat(run(refusing, "work", "--size", "1", "--json")).isEqualTo(1);
        assertThat(screen.out())
                .isEqualTo("{\"code\":\"invalid-code\",\"message\":\"it is mistyped\",\"suggestion\":\"ABC\","
                        + "\"evidence\":{}}\n");
    }

    @Test
    void refused_content_carries_its_evidence() {
        Work refusing = () -> {
            throw RefusedInputException.content("malformed", "broken", Map.of("field", "x"));
        };
        assertThat(run(refusing, "work", "--size", "1", "--json")).isEqualTo(1);
        assertThat(screen.out())
                .isEqualTo("{\"code\":\"malformed\",\"message\":\"broken\",\"suggestion\":null,"
                        + "\"evidence\":{\"field\":\"x\"}}\n");
    }

    @Test
    void a_file_that_cannot_be_read_is_one_line_and_exit_code_2() {
        assertFailure(new NoSuchFileException("a.lic"), "a.lic: no such file or directory");
        assertFailure(new AccessDeniedException("b.lic"), "b.lic: permission denied");
        assertFailure(new IOException("the disk is gone"), "the disk is gone");
        assertFailure(new IOException((String) null), "input or output error: java.io.IOException");
    }

    @Test
    void an_unexpected_exception_is_one_line_that_names_its_class_only() {
        assertThat(run(
                        () -> {
                            throw new IllegalStateException("secret");
                        },
                        "work",
                        "--size",
                        "1",
                        "--json"))
                .isEqualTo(2);
        assertThat(screen.out()).isEmpty();
        assertThat(screen.err().lines()).containsExactly("unexpected error: java.lang.IllegalStateException");
    }

    @Test
    void an_error_is_one_line_too() {
        assertThat(run(
                        () -> {
                            throw new StackOverflowError();
                        },
                        "work",
                        "--size",
                        "1"))
                .isEqualTo(2);
        assertThat(screen.err().lines()).containsExactly("unexpected error: java.lang.StackOverflowError");
    }

    @Test
    void wrong_usage_is_one_line_and_exit_code_2() {
        assertUsage("tool: Missing required subcommand (see tool --help)");
        assertUsage("tool: Unmatched argument at index 0: 'rest' (see tool --help)", "rest");
        assertUsage("tool work: Missing required option: '--size=<size>' (see tool work --help)", "work");
        assertUsage(
                "tool work: Invalid value for option '--size': 'x' is not an int (see tool work --help)",
                "work",
                "--size",
                "x");
        assertUsage(
                "tool work: Unknown option: '--no\\u000aline' (see tool work --help)",
                "work",
                "--size=1",
                "--no\nline");
    }

    @Test
    void an_option_of_a_command_may_be_refused_as_wrong_usage() {
        Work wrong = () -> {
            throw new WrongUsageException("this does not go with that");
        };
        assertThat(run(wrong, "work", "--size", "1")).isEqualTo(2);
        assertThat(screen.err().lines()).containsExactly("this does not go with that");
    }

    @Test
    void the_tool_and_its_commands_have_help() {
        assertThat(run(() -> 0, "--help")).isZero();
        assertThat(run(() -> 0, "work", "--help")).isZero();
        assertThat(run(() -> 0, "work", "-h")).isZero();
        assertThat(screen.out()).contains("Usage: tool ", "Usage: tool work ", "--json");
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void the_tool_has_a_version() {
        assertThat(run(() -> 0, "--version")).isZero();
        assertThat(screen.out().lines()).containsExactly("tool (not packaged)");
    }

    @Test
    void an_answer_that_cannot_be_written_is_a_failure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        Terminal terminal = new Terminal(
                new PrintWriter(full, false, StandardCharsets.UTF_8),
                screen.terminal().err(),
                Map.of(),
                Clock.systemUTC());
        int exit = Tool.of(new Example(), terminal, new WorkCommand(terminal, () -> 1))
                .run("work", "--size", "1");
        assertThat(exit).isEqualTo(2);
        assertThat(screen.err().lines()).containsExactly("standard output cannot be written");
    }

    private void assertFailure(IOException problem, String message) {
        Screen fresh = new Screen();
        Terminal terminal = fresh.terminal();
        Work failing = () -> {
            throw problem;
        };
        int exit = Tool.of(new Example(), terminal, new WorkCommand(terminal, failing))
                .run("work", "--size", "1", "--json");
        assertThat(exit).isEqualTo(2);
        assertThat(fresh.out()).isEmpty();
        assertThat(fresh.err().lines()).containsExactly(message);
    }

    private static void assertUsage(String message, String... args) {
        Screen fresh = new Screen();
        Terminal terminal = fresh.terminal();
        int exit = Tool.of(new Example(), terminal, new WorkCommand(terminal, () -> 0))
                .run(args);
        assertThat(exit).isEqualTo(2);
        assertThat(fresh.out()).isEmpty();
        assertThat(fresh.err().lines()).containsExactly(message);
    }

    private int run(Work work, String... args) {
        Terminal terminal = screen.terminal();
        return Tool.of(new Example(), terminal, new WorkCommand(terminal, work)).run(args);
    }

    private interface Work {
        int result() throws IOException;
    }

    @Command(name = "tool")
    private static final class Example {}

    @Command(name = "work", description = "Works.")
    private static final class WorkCommand extends ToolCommand {
        private final Work work;

        @Option(names = "--size", required = true)
        private int size;

        WorkCommand(Terminal terminal, Work work) {
            super(terminal);
            this.work = work;
        }

        @Override
        protected int run() throws IOException {
            return show(new Result(size * work.result()));
        }
    }

    private record Result(int number) implements Answer {
        @Override
        public boolean isRefused() {
            return number < 0;
        }

        @Override
        public void writeTo(JsonLine json) {
            json.number("result", number);
        }

        @Override
        public void writeTo(TextPage page) {
            page.field("Result", number);
        }
    }
}
