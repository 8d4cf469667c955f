package dev.licensing.examples.vendortool;

import dev.licensing.examples.commandline.RefusedInputException;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.examples.vendortool.keys.PrivateKeys;
import dev.licensing.issue.LicenseIssuer;
import dev.licensing.issue.TrustedKey;
import dev.licensing.issue.TrustedKeysWriter;
import dev.licensing.verify.InvalidTrustException;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The trust bundles that a license file shall carry; often none. */
record AttachedBundles(List<byte[]> files) {
    /** As high as the format has it, so that it meets whatever least version the license demands. */
    private static final long ANY_TRUST_VERSION = 9_999_999_999_999_999L;

    /** More than any signed file may have: a larger one is refused by the reader. */
    private static final int MOST_BYTES = 5 * 1024 * 1024;

    static AttachedBundles read(List<Path> bundles) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (Path bundle : bundles) {
            files.add(InputFile.start(bundle, MOST_BYTES));
        }
        return new AttachedBundles(files);
    }

    LicenseIssuer carriedBy(LicenseIssuer issuer) {
        try {
            return issuer.withBundles(files);
        } catch (InvalidTrustException e) {
            throw RefusedInputException.content(
                    e.refusal().code().code(),
                    "--bundle: " + e.getMessage(),
                    e.refusal().evidence().members());
        }
    }

    /** A platform that takes what was issued. */
    TrustedKeys trust(PrivateKeys issuer) {
        return files.isEmpty()
                ? TrustedKeys.parse(
                        TrustedKeysWriter.write(ANY_TRUST_VERSION, "issuer", TrustedKey.allOf(issuer.all())))
                : TrustedKeys.ofBundle(files.get(0));
    }
}
