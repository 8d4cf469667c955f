package dev.licensing.verify;

import dev.licensing.verify.envelope.ArmorReader;
import dev.licensing.verify.envelope.ArmoredBlock;
import dev.licensing.verify.envelope.EnvelopeReader;
import dev.licensing.verify.strict.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a signed file of any purpose claims, for support cases: nothing of it is verified. */
public sealed interface Inspection permits UnverifiedFile, Rejected {
    /**
     * Takes a file apart without verifying anything.
     *
     * @param file the bytes of a signed file
     * @return its claims, or why it cannot be taken apart
     */
    static Inspection ofUnverified(byte[] file) {
        try {
            List<ArmoredBlock> blocks = ArmorReader.read(file);
            ArmoredBlock first = blocks.get(0);
            return new UnverifiedFile(first.purpose(), EnvelopeReader.read(first));
        } catch (RefusedException e) {
            return new Rejected(e.refusal());
        }
    }

    /**
     * Takes a file apart without verifying anything; one that is larger than any signed file is refused by its size,
     * unread.
     *
     * @param file the file
     * @return its claims, or why it cannot be taken apart
     * @throws IOException when the file is missing, is a directory, or cannot be read
     */
    static Inspection ofUnverified(Path file) throws IOException {
        try {
            return ofUnverified(BoundedFile.read(file));
        } catch (RefusedException e) {
            return new Rejected(e.refusal());
        }
    }
}
