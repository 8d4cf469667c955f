package dev.licensing.examples.commandline;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;

/** A terminal that keeps what was printed. */
final class Screen {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    Terminal terminal() {
        return new Terminal(new PrintWriter(out), new PrintWriter(err), Map.of(), Clock.systemUTC());
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
