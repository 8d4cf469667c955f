package dev.licensing.examples.vendortool.trust;

import dev.licensing.core.refusal.Refusal;
import dev.licensing.examples.commandline.RefusedInputException;
import dev.licensing.examples.commandline.file.UnusableFileException;
import dev.licensing.issue.trust.InvalidTrustBundleException;
import dev.licensing.verify.InvalidTrustException;
import java.io.IOException;
import java.util.Map;

/** Runs what may find that a bundle, or a text about keys, is not acceptable: that leads to exit code 1. */
final class Refusals {
    private Refusals() {}

    /** What gives a value, or says why there is none. */
    interface Step<T> {
        T take() throws IOException;
    }

    /** Takes a step; {@code subject} is what the message begins with. */
    static <T> T of(Object subject, Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (InvalidTrustBundleException e) {
            throw refused(subject, e, e.refusal());
        } catch (InvalidTrustException e) {
            throw refused(subject, e, e.refusal());
        } catch (UnusableFileException e) {
            throw RefusedInputException.content(e.code(), String.valueOf(e.getMessage()), Map.of());
        }
    }

    private static RefusedInputException refused(Object subject, RuntimeException cause, Refusal refusal) {
        return RefusedInputException.content(
                refusal.code().code(),
                subject + ": " + cause.getMessage(),
                refusal.evidence().members());
    }
}
