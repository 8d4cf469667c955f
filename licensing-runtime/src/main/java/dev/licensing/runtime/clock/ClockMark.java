package dev.licensing.runtime.clock;

import dev.licensing.core.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The state as the small text that a server keeps between restarts, in whole seconds:
 *
 * <pre>
 * clock-mark 1
 * time 2026-11-21T20:45:00Z
 * jumped 0
 * license 2026-11-01T09:00:00Z
 * candidate 2036-11-21T20:45:00Z 21600
 * check 1c291ca3
 * </pre>
 *
 * <p>The candidate is there only while there is one, under the name {@code reckoned} or {@code believed} where it stems from a lost mark or
 * a first start. The last line is the CRC-32 of those before it: it finds damage, it is no
 * protection against who writes a mark by hand. There is one spelling of each state, and nothing else is read.
 */
final class ClockMark {
    private static final String HEAD = "clock-mark 1\n";
    private static final int LONGEST = 300;

    private ClockMark() {}

    static byte[] write(ClockState state) {
        StringBuilder text = new StringBuilder(LONGEST).append(HEAD);
        text.append("time ").append(SecondText.of(state.known()));
        text.append("\njumped ").append(state.jumped().toSeconds());
        text.append("\nlicense ").append(SecondText.of(state.license()));
        if (state.candidate().isPresent()) {
            Candidate jump = state.candidate().get();
            text.append('\n').append(jump.origin().markName()).append(' ').append(SecondText.of(jump.time()));
            text.append(' ').append(wholeSeconds(jump.remaining()));
        }
        text.append('\n');
        return (text + "check " + check(text.toString()) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** The state that was kept; empty when the bytes are none that {@link #write} writes. */
    static Optional<ClockState> read(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.US_ASCII);
        try {
            ClockState state = state(text);
            return Arrays.equals(write(state), bytes) ? Optional.of(state) : Optional.empty();
        } catch (InvalidValueException | DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static ClockState state(String text) {
        Instant known = SecondText.parse(value(text, "time"));
        Duration jumped = Duration.ofSeconds(Long.parseLong(value(text, "jumped")));
        return new ClockState(known, jumped, SecondText.parse(value(text, "license")), candidate(text));
    }

    private static Optional<Candidate> candidate(String text) {
        for (Origin origin : Origin.values()) {
            String value = value(text, origin.markName());
            int space = value.indexOf(' ');
            if (space >= 0) {
                Duration remaining = Duration.ofSeconds(Long.parseLong(value.substring(space + 1)));
                return Optional.of(new Candidate(SecondText.parse(value.substring(0, space)), remaining, origin));
            }
        }
        return Optional.empty();
    }

    /** What stands behind a name, up to the end of its line; nothing where the name is not. */
    private static String value(String text, String name) {
        int line = text.indexOf("\n" + name + " ");
        int start = line + name.length() + 2;
        int end = line < 0 ? -1 : text.indexOf('\n', start);
        return end < 0 ? "" : text.substring(start, end);
    }

    /** Rounded up: a jump is never confirmed by writing it. */
    private static long wholeSeconds(Duration remaining) {
        return remaining.plusNanos(999_999_999).toSeconds();
    }

    private static String check(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.US_ASCII));
        String hex = Long.toHexString(sum.getValue());
        return "0".repeat(8 - hex.length()) + hex;
    }
}
