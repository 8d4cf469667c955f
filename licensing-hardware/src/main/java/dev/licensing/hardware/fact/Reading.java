package dev.licensing.hardware.fact;

/**
 * What reading a part of the machine gave: its value, or one of two different failures.
 *
 * @param <T> what the part gives
 */
public sealed interface Reading<T> {
    /** It was read. */
    record Value<T>(T value) implements Reading<T> {
        /** Never the raw value. */
        @Override
        public String toString() {
            return "Value";
        }
    }

    /** There is none; the reason is in fixed words. */
    record Absent<T>(String reason) implements Reading<T> {}

    /** There may be one; the reason is in fixed words. */
    record Unreadable<T>(String reason) implements Reading<T> {
        private static final String DENIED = "permission denied";

        /** What this process may not read, while root may. */
        public static <T> Unreadable<T> forLackOfPermission() {
            return new Unreadable<>(DENIED);
        }

        public boolean isForLackOfPermission() {
            return reason.equals(DENIED);
        }
    }

    /** Whether root could read it. */
    default boolean isDenied() {
        return this instanceof Unreadable<T> failed && failed.isForLackOfPermission();
    }

    /** The value, where both failures mean the same. */
    default T or(T fallback) {
        return this instanceof Value<T> read ? read.value() : fallback;
    }
}
