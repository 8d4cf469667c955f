package dev.licensing.hardware.fact;

import dev.licensing.core.serial.SlotReading;

/**
 * A reading and where it comes from.
 *
 * @param source the file, the property or the place that was asked: fixed words, for the reason of a slot
 * @param reading what came of it
 * @param <T> what the source gives
 */
public record Fact<T>(String source, Reading<T> reading) {
    /** What was read. */
    public static <T> Fact<T> of(String source, T value) {
        return new Fact<>(source, new Reading.Value<>(value));
    }

    /** What the machine does not have. */
    public static <T> Fact<T> absent(String source, String reason) {
        return new Fact<>(source, new Reading.Absent<>(reason));
    }

    /** What could not be read. */
    public static <T> Fact<T> unreadable(String source, String reason) {
        return new Fact<>(source, new Reading.Unreadable<>(reason));
    }

    /** Whether it was read. */
    public boolean isRead() {
        return reading instanceof Reading.Value<T>;
    }

    /** Whether there may be a value that could not be read. */
    public boolean isUnreadable() {
        return reading instanceof Reading.Unreadable<T>;
    }

    /** Whether root could read it. */
    public boolean isDenied() {
        return reading.isDenied();
    }

    /** The value, where both failures mean the same. */
    public T or(T fallback) {
        return reading.or(fallback);
    }

    /** What a slot says of a fact without a useful value. */
    public SlotReading failure() {
        if (reading instanceof Reading.Unreadable<T> failed) {
            return SlotReading.unreadable(source + ": " + failed.reason());
        }
        String reason = reading instanceof Reading.Absent<T> none ? none.reason() : "empty";
        return SlotReading.absent(source + ": " + reason);
    }
}
