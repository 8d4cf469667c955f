package dev.licensing.verify;

import dev.licensing.verify.envelope.ArmorReader;
import dev.licensing.verify.strict.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a signed file: one that is larger than any is refused by its size, unread. */
final class BoundedFile {
    private BoundedFile() {}

    static byte[] read(Path file) throws IOException, RefusedException {
        ArmorReader.requireSize(Files.size(file));
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(ArmorReader.MOST_FILE_BYTES + 1);
        }
    }
}
