package dev.licensing.examples.licensetool.verify;

import dev.licensing.examples.commandline.WrongUsageException;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.verify.InvalidTrustException;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the trusted keys. A broken file of them is a mistake in the command, not in a license. */
final class TrustFile {
    private static final int MOST_BYTES = 1024 * 1024;

    private TrustFile() {}

    static TrustedKeys read(Path file) throws IOException {
        try {
            return TrustedKeys.parse(InputFile.text(file, MOST_BYTES));
        } catch (InvalidTrustException e) {
            throw new WrongUsageException(file + ": " + e.getMessage());
        }
    }
}
