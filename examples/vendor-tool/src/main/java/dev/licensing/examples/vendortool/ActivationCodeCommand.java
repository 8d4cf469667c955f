package dev.licensing.examples.vendortool;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.TextPage;
import dev.licensing.examples.commandline.ToolCommand;
import java.security.SecureRandom;
import picocli.CommandLine.Command;

/** Makes an activation code. */
@Command(name = "activation-code", description = "Makes the activation code of a new infrastructure.")
final class ActivationCodeCommand extends ToolCommand {
    ActivationCodeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() {
        return show(new NewCode(ActivationCode.random(new SecureRandom())));
    }

    /** A new activation code. */
    private record NewCode(ActivationCode code) implements Answer {
        @Override
        public boolean isRefused() {
            return false;
        }

        @Override
        public void writeTo(JsonLine json) {
            json.text("activationCode", code.text());
        }

        @Override
        public void writeTo(TextPage page) {
            page.line(code.text());
        }
    }
}
