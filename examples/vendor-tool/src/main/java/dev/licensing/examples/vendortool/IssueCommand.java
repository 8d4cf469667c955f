package dev.licensing.examples.vendortool;

import dev.licensing.core.code.InvalidCodeException;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.commandline.RefusedInputException;
import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.examples.commandline.WrongUsageException;
import dev.licensing.examples.commandline.file.OutputFile;
import dev.licensing.examples.vendortool.keys.KeyFolder;
import dev.licensing.examples.vendortool.keys.PrivateKeys;
import dev.licensing.issue.InvalidLicenseException;
import dev.licensing.issue.LicenseIssuer;
import dev.licensing.issue.LicenseTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Signs a license. */
@Command(name = "issue", description = "Signs a license, and writes the license file.")
final class IssueCommand extends ToolCommand {
    @Option(
            names = "--key",
            required = true,
            paramLabel = "DIR",
            description = "The folder that keygen made; all its keys sign.")
    private Path keyFolder = Path.of("");

    @Option(
            names = "--license",
            required = true,
            paramLabel = "FILE",
            description = "The license in JSON. Filled in when absent: licenseId, issuedAt, revision, product,"
                    + " minimumTrustVersion, environment.slotId.")
    private Path license = Path.of("");

    @Option(
            names = "--serial",
            paramLabel = "S",
            description = "The controller's serial number; unless the JSON names it, it takes the primary's place.")
    private Optional<String> serialNumber = Optional.empty();

    @Option(
            names = "--request",
            paramLabel = "FILE",
            description = "The controller's request, in place of its serial number: the license carries its key, too.")
    private Optional<Path> request = Optional.empty();

    @Option(
            names = "--bundle",
            paramLabel = "FILE",
            description =
                    "A trust bundle that the license file carries, so that the customer gets both at once; several,"
                            + " oldest first, when each is needed to take the next.")
    private List<Path> bundles = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The license file.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replace the license file that is there.")
    private boolean force;

    IssueCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        Optional<Controller> controller = controller();
        KeyFolder keys = new KeyFolder(keyFolder);
        OutputFile.requireWritable(out, force);
        requireNoInput(keys);
        PrivateKeys signers = keys.read(terminal().keyPassword());
        AttachedBundles attached = AttachedBundles.read(bundles);
        byte[] file = sign(template(controller), attached.carriedBy(issuer(signers)));
        IssuedLicense issued = IssuedLicense.read(file, attached.trust(signers), signers);
        controller.ifPresent(there -> requireLicensed(there.serialNumber(), issued));
        OutputFile.write(out, file, force);
        issued.warnings().forEach(warning -> complain("warning: " + warning));
        if (bundles.isEmpty()) {
            keys.refusalOf(file)
                    .ifPresent(words ->
                            complain("warning: by " + keys.trustedKeys() + " platforms refuse this license: " + words));
        }
        return show(new IssueAnswer(
                out, issued, controller.map(Controller::serialNumber).orElse(issued.primary())));
    }

    private static void requireLicensed(SerialNumber serial, IssuedLicense issued) {
        if (!issued.license().environment().serialNumbers().contains(serial)) {
            throw RefusedInputException.content(
                    RefusalCode.REVOKED.code(),
                    "--bundle: the trust bundle revokes the serial number " + serial
                            + ", so its server would refuse the license",
                    Map.of("id", serial.toString()));
        }
    }

    private Optional<Controller> controller() throws IOException {
        if (request.isPresent() && serialNumber.isPresent()) {
            throw new WrongUsageException("--serial and --request name the same thing; give one of them");
        }
        return request.isPresent()
                ? Optional.of(RequestFile.read(request.get()))
                : serialNumber.map(text -> Controller.typed(parse(text)));
    }

    private void requireNoInput(KeyFolder keys) throws IOException {
        OutputFile.requireOther(out, license);
        if (request.isPresent()) {
            OutputFile.requireOther(out, request.get());
        }
        for (Path file : keys.files()) {
            OutputFile.requireOther(out, file);
        }
        for (Path bundle : bundles) {
            OutputFile.requireOther(out, bundle);
        }
    }

    private LicenseIssuer issuer(PrivateKeys keys) {
        return LicenseIssuer.signingWith(keys.all(), terminal().clock());
    }

    private LicenseTemplate template(Optional<Controller> controller) throws IOException {
        LicenseTemplate template = TemplateFile.read(license);
        return controller.isPresent() ? template.forController(controller.get()) : template;
    }

    private byte[] sign(LicenseTemplate template, LicenseIssuer issuer) {
        try {
            return issuer.issuePayload(template.toPayload(terminal().clock().instant()));
        } catch (InvalidLicenseException e) {
            throw TemplateFile.refused(license, e);
        }
    }

    private static SerialNumber parse(String text) {
        try {
            return SerialNumber.parse(text);
        } catch (InvalidCodeException e) {
            throw RefusedInputException.mistyped(e.reason().code(), "--serial: " + e.getMessage(), e.suggestion());
        }
    }
}
