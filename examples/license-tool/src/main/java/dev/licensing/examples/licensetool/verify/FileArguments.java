package dev.licensing.examples.licensetool.verify;

import dev.licensing.examples.commandline.file.InputFile;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;

/**
 * Files named on a command line, of which {@code @list} stands for all that a text in UTF-8 names: one a line, where empty
 * lines and lines that start with {@code #} do not count. A list names no further list.
 */
final class FileArguments {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private FileArguments() {}

    static List<String> expand(String argument) throws IOException {
        if (!argument.startsWith("@")) {
            return List.of(argument);
        }
        String list = InputFile.text(InputFile.path(argument.substring(1)), MOST_BYTES);
        List<String> files = list.lines()
                .map(FileArguments::withoutByteOrderMark)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (files.isEmpty()) {
            // Success without a check would be a trap for whoever goes on after it
            throw new FileSystemException(argument.substring(1), null, "names no file");
        }
        return files;
    }

    private static String withoutByteOrderMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }
}
