package dev.licensing.examples.vendortool.trust;

import dev.licensing.examples.commandline.file.InputFile;
import dev.licensing.issue.trust.SignedTrustBundle;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the files that commands for bundles are given. */
final class BundleFile {
    /** More than any signed file may have: a larger one is refused by the reader. */
    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private BundleFile() {}

    static SignedTrustBundle read(Path file) throws IOException {
        byte[] bytes = bytes(file);
        return Refusals.of(file, () -> SignedTrustBundle.read(bytes));
    }

    static SignedTrustBundle readAfter(Path before, Path file) throws IOException {
        SignedTrustBundle there = read(before);
        byte[] bytes = bytes(file);
        return Refusals.of(file, () -> SignedTrustBundle.readAfter(there, bytes));
    }

    static byte[] bytes(Path file) throws IOException {
        return InputFile.start(file, MOST_BYTES);
    }
}
