package dev.licensing.examples.vendortool;

import dev.licensing.examples.commandline.RefusedInputException;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.examples.commandline.file.UnusableFileException;
import dev.licensing.issue.InvalidLicenseException;
import dev.licensing.issue.LicenseTemplate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Reads the JSON of a license that shall be signed. */
final class TemplateFile {
    /** Far more than a license may have: what is between is refused by the issuer, in words of its own. */
    private static final int MOST_BYTES = 1024 * 1024;

    private TemplateFile() {}

    static LicenseTemplate read(Path file) throws IOException {
        try {
            return LicenseTemplate.parse(withoutByteOrderMark(InputFile.text(file, MOST_BYTES)));
        } catch (UnusableFileException e) {
            throw RefusedInputException.content(e.code(), String.valueOf(e.getMessage()), Map.of());
        } catch (InvalidLicenseException e) {
            throw refused(file, e);
        }
    }

    static RefusedInputException refused(Path file, InvalidLicenseException e) {
        return RefusedInputException.content(
                e.refusal().code().code(),
                file + ": " + e.getMessage(),
                e.refusal().evidence().members());
    }

    /** People write these files, and some editors begin every text so. */
    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
