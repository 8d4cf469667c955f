package dev.licensing.examples.vendortool.trust;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.code.InvalidCodeException;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.commandline.RefusedInputException;
import dev.licensing.examples.commandline.Terminal;
import dev.licensing.examples.commandline.WrongUsageException;
import dev.licensing.issue.trust.SignedTrustBundle;
import dev.licensing.issue.trust.Survivor;
import dev.licensing.issue.trust.TrustBundleDraft;
import dev.licensing.issue.trust.TrustBundleIssuer;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes keys, licenses and serial numbers back. */
@Command(name = "revoke", description = "Makes the next bundle, which takes keys, licenses or serial numbers back.")
final class RevokeCommand extends NextBundleCommand {
    @Option(
            names = "--kid",
            paramLabel = "K",
            description = "An issuer's key that was stolen: all that it has signed is refused, but for the survivors.",
            order = 3)
    private List<String> kids = new ArrayList<>();

    @Option(names = "--license-id", paramLabel = "ID", description = "A license, in all its revisions.", order = 4)
    private List<String> licenseIds = new ArrayList<>();

    @Option(
            names = "--serial",
            paramLabel = "S",
            description = "A serial number; others that a license names stay good.",
            order = 5)
    private List<String> serialNumbers = new ArrayList<>();

    @Option(
            names = "--survivor",
            paramLabel = "FILE",
            description = "A license file that stays good although its key is revoked.",
            order = 6)
    private List<Path> survivors = new ArrayList<>();

    @Option(
            names = "--days",
            paramLabel = "D",
            defaultValue = "365",
            description = "When the next bundle is to be there (default: ${DEFAULT-VALUE}).",
            order = 7)
    private int days;

    RevokeCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected SignedTrustBundle sign(SignedTrustBundle from, TrustBundleIssuer issuer) throws IOException {
        requireSomething();
        TrustBundleDraft draft = TrustBundleDraft.after(from).nextUpdateAfterDays(days);
        for (String kid : kids) {
            draft = draft.revokeKey(kid);
        }
        for (String licenseId : licenseIds) {
            draft = draft.revokeLicense(licenseId(licenseId));
        }
        for (String serialNumber : serialNumbers) {
            draft = draft.revokeSerialNumber(serialNumber(serialNumber));
        }
        for (Path survivor : survivors) {
            byte[] license = BundleFile.bytes(survivor);
            draft = draft.spare(Refusals.of(survivor, () -> Survivor.ofFile(license)));
        }
        return issuer.sign(draft);
    }

    @Override
    protected List<Path> inputs() {
        return survivors;
    }

    /** The survivors that platforms refuse for another reason. */
    @Override
    protected List<String> warnings(SignedTrustBundle from, SignedTrustBundle signed) throws IOException {
        List<String> warnings = new ArrayList<>();
        if (!signed.isComplete()) {
            return warnings;
        }
        LicenseVerifier platform = LicenseVerifier.trusting(TrustedKeys.ofBundle(signed.file()));
        for (Path survivor : survivors) {
            if (platform.verify(BundleFile.bytes(survivor)) instanceof Rejected rejected) {
                warnings.add("platforms refuse " + survivor + " all the same: "
                        + Explanation.of(rejected.refusal()).words());
            }
        }
        return warnings;
    }

    private void requireSomething() {
        if (kids.isEmpty() && licenseIds.isEmpty() && serialNumbers.isEmpty() && survivors.isEmpty()) {
            throw new WrongUsageException(
                    "there is nothing to revoke; allowed are --kid, --license-id, --serial and --survivor");
        }
    }

    private static LicenseId licenseId(String text) {
        try {
            return LicenseId.parse(text);
        } catch (InvalidValueException e) {
            throw RefusedInputException.content("malformed", "--license-id: " + e.getMessage(), Map.of());
        }
    }

    private static SerialNumber serialNumber(String text) {
        try {
            return SerialNumber.parse(text);
        } catch (InvalidCodeException e) {
            throw RefusedInputException.mistyped(e.reason().code(), "--serial: " + e.getMessage(), e.suggestion());
        }
    }
}
