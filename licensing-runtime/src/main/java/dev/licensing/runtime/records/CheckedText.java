package dev.licensing.runtime.records;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Lines of ASCII, of which the last is the CRC-32 of those before it: it finds damage, and is no protection against who writes such a
 * text by hand.
 */
public final class CheckedText {
    private static final String CHECK = "check ";
    private static final int SYMBOLS_OF_INSTANT = 20;

    private CheckedText() {}

    public static byte[] write(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append('\n');
        }
        return bytes(text + CHECK + sum(text.toString()) + "\n");
    }

    /** The lines before the last; empty when the bytes are none that {@link #write} writes. */
    public static Optional<List<String>> read(byte[] document) {
        String text = new String(document, StandardCharsets.US_ASCII);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (start < text.length() || lines.isEmpty()) {
            return Optional.empty();
        }
        String last = lines.remove(lines.size() - 1);
        String before = text.substring(0, text.length() - last.length() - 1);
        return last.equals(CHECK + sum(before)) ? Optional.of(List.copyOf(lines)) : Optional.empty();
    }

    /**
     * A time as these texts have it: whole seconds of the years 0000 to 9999, such as {@code 2026-11-22T08:15:00Z}.
     *
     * @throws DateTimeException when it is none
     */
    public static Instant instant(String text) {
        if (text.length() != SYMBOLS_OF_INSTANT) {
            throw new DateTimeException("a time of " + text.length() + " symbols");
        }
        return Instant.parse(text);
    }

    private static String sum(String text) {
        CRC32 sum = new CRC32();
        sum.update(bytes(text));
        String hex = Long.toHexString(sum.getValue());
        return "0".repeat(8 - hex.length()) + hex;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
