package dev.licensing.examples.vendortool;

import dev.licensing.core.environment.Controller;
import dev.licensing.examples.commandline.RefusedInputException;
import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.issue.request.InvalidRequestException;
import dev.licensing.issue.request.RegistrationRequest;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the request of a server. */
final class RequestFile {
    /** More than any request has, so that a larger file is refused as too large. */
    private static final int MOST_BYTES = 256 * 1024;

    private RequestFile() {}

    static Controller read(Path file) throws IOException {
        try {
            return RegistrationRequest.read(InputFile.start(file, MOST_BYTES)).controller();
        } catch (InvalidRequestException e) {
            throw RefusedInputException.content(
                    e.refusal().code().code(),
                    file + ": " + e.getMessage(),
                    e.refusal().evidence().members());
        }
    }
}
