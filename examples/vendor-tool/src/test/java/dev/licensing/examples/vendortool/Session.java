package dev.licensing.examples.vendortool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.examples.commandline.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of the tool, and what must hold of every run. */
public record Session(int exit, String out, String err) {
    public static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    public static Session run(String... args) {
        return with(Map.of(), args);
    }

    public static Session with(Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err), environment, Clock.fixed(NOW, ZoneOffset.UTC));
        Session session = new Session(VendorTool.run(terminal, args), out.toString(), err.toString());
        assertThat(session.out + session.err).doesNotContain("\tat ", "Exception in");
        return session;
    }

    /** The same with {@code --json}. */
    public static Session json(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 1);
        all[args.length] = "--json";
        return run(all);
    }

    /** The one JSON object of a run with that exit code. */
    public JsonNode answer(int expectedExit) {
        assertThat(exit).as(out + err).isEqualTo(expectedExit);
        assertThat(out).endsWith("\n").isASCII();
        assertThat(out.lines()).hasSize(1);
        return JsonMapper.shared().readTree(out);
    }

    /** The run failed with exactly one line on standard error. */
    public void assertFailed(String message) {
        assertThat(exit).isEqualTo(2);
        assertThat(out).isEmpty();
        assertThat(err.lines()).hasSize(1).first().asString().contains(message);
    }
}
