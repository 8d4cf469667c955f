package dev.licensing.examples.licensetool.verify;

import dev.licensing.core.license.AssessmentFacts;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseAssessment;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.commandline.ExitCode;
import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.ToolCommand;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.examples.licensetool.option.OptionValues;
import dev.licensing.examples.licensetool.option.TypedCode;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.Verification;
import dev.licensing.verify.Verified;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks license files offline. */
@Command(name = "verify", description = "Checks license files, offline: signatures, server, dates.")
public final class VerifyCommand extends ToolCommand {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "License files; @LIST stands for the files that the text LIST names, one a line.")
    private List<String> files = List.of();

    @Option(
            names = "--trust",
            required = true,
            paramLabel = "FILE",
            description = "What the product trusts: trusted keys, root keys, or a trust bundle.")
    private Path trust = Path.of("");

    @Option(
            names = "--serial",
            paramLabel = "S",
            description = "Check for the server with this serial number instead of this machine.")
    private Optional<String> serialNumber = Optional.empty();

    @Option(
            names = "--identity",
            paramLabel = "DIR",
            description = "The environment's identity folder, for serial numbers that stand for its key.")
    private Optional<Path> identity = Optional.empty();

    @Option(names = "--product", paramLabel = "NAME", description = "Accept licenses of this product only.")
    private Optional<String> product = Optional.empty();

    @Mixin
    private HostOptions host = new HostOptions();

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = OptionValues.Moment.class,
            description = "Check for this time instead of now, such as 2026-11-21T20:45:00Z.")
    private Optional<Instant> at = Optional.empty();

    /**
     * Places the command.
     *
     * @param terminal its surroundings
     */
    public VerifyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected int run() throws IOException {
        Optional<SerialNumber> assumed = serialNumber.map(text -> TypedCode.serialNumber("--serial", text));
        AssessmentFacts facts = host.facts();
        LicenseVerifier verifier = verifier();
        ThisServer server = new ThisServer(assumed, identity, terminal());
        int exit = ExitCode.DONE;
        for (String argument : files) {
            exit = Math.max(exit, verifyAll(argument, verifier, server, facts));
        }
        return exit;
    }

    private LicenseVerifier verifier() throws IOException {
        LicenseVerifier verifier = LicenseVerifier.trusting(TrustFile.read(trust));
        return product.isPresent() ? verifier.forProduct(product.get()) : verifier;
    }

    private int verifyAll(String argument, LicenseVerifier verifier, ThisServer server, AssessmentFacts facts) {
        int exit = ExitCode.DONE;
        try {
            for (String file : FileArguments.expand(argument)) {
                exit = Math.max(exit, verifyOne(file, verifier, server, facts));
            }
            return exit;
        } catch (IOException e) {
            return complain(e);
        }
    }

    /** A file that cannot be read keeps none of the others from its answer. */
    private int verifyOne(String file, LicenseVerifier verifier, ThisServer server, AssessmentFacts facts) {
        try {
            Verification verification = verifier.verify(InputFile.requireFile(InputFile.path(file)));
            if (verification instanceof Verified verified) {
                return show(VerifyAnswer.of(file, verified, assess(verified, server, facts)));
            }
            return show(VerifyAnswer.of(file, ((Rejected) verification).refusal()));
        } catch (IOException e) {
            return complain(e);
        }
    }

    private LicenseStatus assess(Verified verified, ThisServer server, AssessmentFacts facts) throws IOException {
        License license = verified.license();
        Fingerprint fingerprint = server.fingerprintFor(license);
        Instant now =
                at.orElseGet(() -> license.effectiveTime(terminal().clock().instant()));
        AssessmentFacts withTrust =
                verified.trust().nextUpdate().map(facts::withTrustNextUpdate).orElse(facts);
        return LicenseAssessment.of(license, fingerprint, now, withTrust);
    }
}
