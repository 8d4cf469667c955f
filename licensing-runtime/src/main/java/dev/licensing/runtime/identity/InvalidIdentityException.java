package dev.licensing.runtime.identity;

import dev.licensing.verify.key.KeyFileException;
import java.io.IOException;

/**
 * The environment's key pair cannot be used. The message says why and what to do; it holds nothing of the private key.
 */
public final class InvalidIdentityException extends IOException {
    private static final long serialVersionUID = 1L;

    InvalidIdentityException(String message) {
        super(message);
    }

    InvalidIdentityException(KeyFileException cause) {
        super(cause.getMessage(), cause);
    }
}
