package dev.licensing.verify.key;

import java.io.IOException;

/** A private key's file that cannot be used; the message says why and what to do, and holds nothing of the key. */
public final class KeyFileException extends IOException {
    private static final long serialVersionUID = 1L;

    KeyFileException(String message) {
        super(message);
    }
}
