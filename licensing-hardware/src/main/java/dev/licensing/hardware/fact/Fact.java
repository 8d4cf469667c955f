package dev.licensing.hardware.fact;

import dev.licensing.core.serial.SlotReading;
import dev.licensing.core.serial.SlotStatus;
import java.util.Optional;

/**
 * What asking for a part of the machine gave: its value, or one of two different failures.
 *
 * @param source the file, the property or the place that was asked: fixed words, for the reason of a slot
 * @param status used where there is a value, else absent or unreadable
 * @param value what was read
 * @param reason why there is no value, in fixed words; empty where there is one
 * @param <T> what the source gives
 */
public record Fact<T>(String source, SlotStatus status, Optional<T> value, String reason) {
    private static final String DENIED = "permission denied";

    /** What was read. */
    public static <T> Fact<T> of(String source, T value) {
        return new Fact<>(source, SlotStatus.USED, Optional.of(value), "");
    }

    /** What the machine does not have. */
    public static <T> Fact<T> absent(String source, String reason) {
        return new Fact<>(source, SlotStatus.ABSENT, Optional.empty(), reason);
    }

    /** What the machine may have, and what could not be read. */
    public static <T> Fact<T> unreadable(String source, String reason) {
        return new Fact<>(source, SlotStatus.UNREADABLE, Optional.empty(), reason);
    }

    /** What this process may not read, while root may. */
    public static <T> Fact<T> denied(String source) {
        return unreadable(source, DENIED);
    }

    /** Whether it was read. */
    public boolean isRead() {
        return status == SlotStatus.USED;
    }

    /** Whether there may be a value that could not be read. */
    public boolean isUnreadable() {
        return status == SlotStatus.UNREADABLE;
    }

    /** Whether root could read it. */
    public boolean isDenied() {
        return isUnreadable() && reason.equals(DENIED);
    }

    /** The value, where both failures mean the same. */
    public T or(T fallback) {
        return value.orElse(fallback);
    }

    /** The same failure of a part that gives something else. */
    public <U> Fact<U> failed() {
        return new Fact<>(source, status, Optional.empty(), reason);
    }

    /** What a slot says of a fact without a useful value. */
    public SlotReading failure() {
        return isUnreadable()
                ? SlotReading.unreadable(source + ": " + reason)
                : SlotReading.absent(source + ": " + (isRead() ? "empty" : reason));
    }

    /** Never the raw value. */
    @Override
    public String toString() {
        return source + ": " + status.id() + (isRead() ? "" : ", " + reason);
    }
}
