package dev.licensing.examples.commandline.file;

import java.io.IOException;

/** A file that can be read, but whose size or encoding is not that of the text it should hold. */
public final class UnusableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String code;

    UnusableFileException(String code, String message) {
        super(message);
        this.code = code;
    }

    /**
     * Why it is unusable, for programs.
     *
     * @return {@code too-large} or {@code malformed}
     */
    public String code() {
        return code;
    }
}
