package dev.licensing.examples.commandline;

/** Text that is not one well-formed JSON object; the message says why. */
public final class InvalidJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidJsonException(String message) {
        super(message);
    }
}
