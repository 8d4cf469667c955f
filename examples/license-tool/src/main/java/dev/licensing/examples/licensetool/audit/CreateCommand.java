package dev.licensing.examples.licensetool.audit;

import dev.licensing.examples.commandline.RefusedInputException;
import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.examples.commandline.file.OutputFile;
import dev.licensing.runtime.audit.AuditFile;
import dev.licensing.runtime.audit.AuditWriter;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.runtime.store.LicenseStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the next usage file. */
@Command(
        name = "create",
        description =
                "Makes the usage file to upload on the customer portal: what was in use since the last one, signed.")
final class CreateCommand extends ToolCommand {
    @Option(
            names = "--store",
            required = true,
            paramLabel = "DIR",
            description = "The folder of the environment's store.")
    private Path folder = Path.of("");

    @Option(
            names = "--identity",
            required = true,
            paramLabel = "DIR",
            description = "The environment's identity folder, whose key signs the file.")
    private Path identity = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The usage file to be.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replace the file that is there.")
    private boolean force;

    CreateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        OutputFile.requireWritable(out, force);
        LicenseStore store = LicenseStore.directory(InputFile.requireDirectory(folder));
        OutputFile.requireOther(out, identity.resolve("environment.pem"));
        EnvironmentIdentity keys = EnvironmentIdentity.open(identity, terminal().keyPassword());
        Optional<AuditWriter> writer = AuditWriter.ofLatest(store);
        if (writer.isEmpty()) {
            throw RefusedInputException.content(
                    "no-license",
                    folder + ": no usage is recorded there; it begins when a server has run for an hour with a license",
                    Map.of());
        }
        AuditFile file = writer.get().create(keys, terminal().clock().instant());
        OutputFile.write(out, file.content(), force);
        return show(new CreateAnswer(out, file.records(), file.sequence()));
    }
}
