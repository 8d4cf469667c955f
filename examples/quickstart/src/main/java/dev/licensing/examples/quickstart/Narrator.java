package dev.licensing.examples.quickstart;

import dev.licensing.core.act.Outcome;
import dev.licensing.core.license.LicenseState;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Refusal;
import java.io.PrintStream;
import java.util.Optional;

/** Prints the story, and remembers whether every step gave what it should. */
final class Narrator {
    private static final String INDENT = "     ";
    private static final int WIDTH = 100;

    private final PrintStream out;
    private int steps;
    private int failures;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void title(String title, String subtitle) {
        out.println();
        out.println(title);
        out.println("=".repeat(title.length()));
        out.println(subtitle);
    }

    void step(String what) {
        steps++;
        out.println();
        out.println((steps < 10 ? " " : "") + steps + ". " + what);
    }

    void fact(String name, String value) {
        out.println(INDENT + name + ": " + value);
    }

    void expect(String what, Object expected, Object actual) {
        boolean same = expected.equals(actual);
        fact(what, same ? String.valueOf(actual) : actual + "   <-- should be " + expected);
        failures += same ? 0 : 1;
    }

    void expectState(String expected, LicenseState state) {
        expect("state", expected, state.name());
        say(state.explanation());
    }

    void expectRefusal(String expectedState, String expectedCode, LicenseState state) {
        expect("state", expectedState, state.name());
        Optional<Refusal> refusal = state.refusal();
        expect("code", expectedCode, refusal.isPresent() ? refusal.get().code().code() : "none");
        say(state.explanation());
    }

    /** Something that happened on the portal, and who is told of it. */
    void expectDone(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            fact("done", done.entry().what());
            for (Notice notice : done.notices()) {
                fact("told", notice.recipients().toString());
            }
        } else {
            expect("done", "yes", ((Outcome.Declined) outcome).refusal().code());
        }
    }

    void expectDeclined(String expectedCode, Outcome outcome) {
        if (outcome instanceof Outcome.Declined declined) {
            expect("declined", expectedCode, declined.refusal().code().code());
            say(declined.refusal().explanation());
        } else {
            expect("declined", expectedCode, "done");
        }
    }

    void end() {
        out.println();
        out.println(
                allAsExpected()
                        ? "Every one of the " + steps + " steps gave what it should."
                        : failures + " checks did not give what they should: see the arrows above.");
    }

    boolean allAsExpected() {
        return failures == 0;
    }

    void say(String text) {
        printWrapped(text);
    }

    private void say(Explanation explanation) {
        printWrapped("\"" + explanation.words() + "\"");
        if (!explanation.remedy().isEmpty()) {
            printWrapped("what to do: " + explanation.remedy());
        }
    }

    private void printWrapped(String text) {
        StringBuilder line = new StringBuilder(INDENT);
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(INDENT);
            }
            line.append(word).append(' ');
        }
        out.println(line.toString().stripTrailing());
    }
}
