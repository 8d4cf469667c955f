package dev.licensing.examples.commandline;

/** What a process tells the one that started it. The greater code is the graver one. */
public final class ExitCode {
    /** Done, or usable. */
    public static final int DONE = 0;

    /** The license, file, code or machine is not acceptable. */
    public static final int REFUSED = 1;

    /** Wrong usage, or a file that cannot be read or written. */
    public static final int FAILED = 2;

    private ExitCode() {}
}
