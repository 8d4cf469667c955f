package dev.licensing.examples.licensetool.verify;

import dev.licensing.examples.commandline.RefusedInputException;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.examples.commandline.file.UnusableFileException;
import dev.licensing.verify.InvalidTrustException;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Reads trusted keys, root keys or a trust bundle; a file that holds none of these is refused as what it is. */
public final class TrustFile {
    private static final int MOST_BYTES = 4 * 1024 * 1024 + 256 * 1024;
    private static final String ARMOR = "-----BEGIN ";

    private TrustFile() {}

    /**
     * Reads the file.
     *
     * @param file the file
     * @return what it trusts
     * @throws IOException when it cannot be read
     */
    public static TrustedKeys read(Path file) throws IOException {
        try {
            return parse(InputFile.text(file, MOST_BYTES));
        } catch (UnusableFileException e) {
            throw RefusedInputException.content(e.code(), String.valueOf(e.getMessage()), Map.of());
        } catch (InvalidTrustException e) {
            throw RefusedInputException.content(
                    e.refusal().code().code(),
                    file + ": no trusted keys: " + e.getMessage(),
                    e.refusal().evidence().members());
        }
    }

    /** A bundle is signed and comes in armor; keys are plain JSON. */
    private static TrustedKeys parse(String text) {
        return text.contains(ARMOR)
                ? TrustedKeys.ofBundle(text.getBytes(StandardCharsets.UTF_8))
                : TrustedKeys.parse(text);
    }
}
