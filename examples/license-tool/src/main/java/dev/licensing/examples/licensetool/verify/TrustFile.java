package dev.licensing.examples.licensetool.verify;

import dev.licensing.examples.commandline.RefusedInputException;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.examples.commandline.file.UnusableFileException;
import dev.licensing.verify.InvalidTrustException;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Reads the trusted keys; a file that holds none is refused as what it is. */
final class TrustFile {
    private static final int MOST_BYTES = 1024 * 1024;

    private TrustFile() {}

    static TrustedKeys read(Path file) throws IOException {
        try {
            return TrustedKeys.parse(InputFile.text(file, MOST_BYTES));
        } catch (UnusableFileException e) {
            throw RefusedInputException.content(e.code(), String.valueOf(e.getMessage()), Map.of());
        } catch (InvalidTrustException e) {
            throw RefusedInputException.content(
                    e.refusal().code().code(),
                    file + ": no trusted keys: " + e.getMessage(),
                    e.refusal().evidence().members());
        }
    }
}
