package dev.licensing.runtime.lease;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.records.CheckedText;
import java.util.List;
import java.util.Optional;

/**
 * The key of a controller whose serial number was typed, so that the vendor vouches for none: the first one that it started with.
 * In the store it is a text:
 *
 * <pre>
 * controller-key 1
 * key 5bf0…
 * check 1c291ca3
 * </pre>
 *
 * <p>Who deletes the document lets the next start of the controller pin another key.
 */
final class PinnedKey {
    private static final String HEAD = "controller-key 1";
    private static final String KEY = "key ";

    private PinnedKey() {}

    static String document(SerialNumber controller) {
        return "controller-key." + controller + ".txt";
    }

    static byte[] write(EnvironmentKey key) {
        return CheckedText.write(List.of(HEAD, KEY + key.hex()));
    }

    /** The key of a document; empty when it is damaged. */
    static Optional<EnvironmentKey> parse(byte[] document) {
        Optional<List<String>> lines = CheckedText.read(document);
        if (lines.isEmpty()
                || lines.get().size() != 2
                || !lines.get().get(0).equals(HEAD)
                || !lines.get().get(1).startsWith(KEY)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EnvironmentKey(lines.get().get(1).substring(KEY.length())));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }
}
