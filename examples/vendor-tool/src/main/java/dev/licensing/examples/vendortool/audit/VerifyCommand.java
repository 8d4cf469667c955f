package dev.licensing.examples.vendortool.audit;

import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.issue.audit.AuditVerification;
import dev.licensing.issue.audit.AuditVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Verifies usage files. */
@Command(
        name = "verify",
        description =
                "Verifies the usage files of one controller of an environment, from its first on. The key that signed the"
                        + " first must have signed them all; that it is the environment's is not checked.")
final class VerifyCommand extends ToolCommand {
    /** More than any usage file has, so that a larger one is refused as too large. */
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files, in their order.")
    private List<Path> files = List.of();

    VerifyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(InputFile.start(file, MOST_BYTES));
        }
        AuditVerification verification = AuditVerifier.fromTheFirst().verify(contents);
        if (verification instanceof AuditVerification.Refused refused) {
            return show(new RefusedAnswer(refused, files.get(refused.index())));
        }
        return show(new VerifiedAnswer((AuditVerification.Verified) verification));
    }
}
