package dev.licensing.examples.commandline;

/** The command cannot be carried out as it was given; the message says what is allowed. It leads to exit code 2. */
public final class WrongUsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Describes the mistake.
     *
     * @param message what was given, and what is allowed
     */
    public WrongUsageException(String message) {
        super(message);
    }
}
