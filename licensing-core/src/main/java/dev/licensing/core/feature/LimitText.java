package dev.licensing.core.feature;

import java.time.Duration;

/** What is granted of a feature, in the words of pages and change logs. Pure, to be called from any thread. */
public final class LimitText {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private LimitText() {}

    /**
     * The words for an entitlement.
     *
     * @param entitlement what is granted
     * @return such as {@code 500}, {@code Unlimited}, {@code Peak: 100}, {@code 6000 per minute}, {@code up to 11.*} or
     *     {@code Yes}
     */
    public static String of(Entitlement entitlement) {
        if (entitlement instanceof Entitlement.Rate rate) {
            return rate.limit().most().isEmpty() ? rate.limit().toString() : rate.limit() + " per " + span(rate.per());
        }
        if (entitlement instanceof Entitlement.Peak peak) {
            return "Peak: " + peak.limit();
        }
        if (entitlement instanceof Entitlement.Counted counted) {
            return counted.limit().toString();
        }
        if (entitlement instanceof Entitlement.Choice choice) {
            return choice.value();
        }
        if (entitlement instanceof Entitlement.VersionCeiling ceiling) {
            return "up to " + ceiling.upTo();
        }
        return entitlement instanceof Entitlement.Unrecognized unrecognized
                ? "Unknown kind: " + unrecognized.kind()
                : "Yes";
    }

    private static String span(Duration per) {
        long seconds = per.toSeconds();
        if (seconds % DAY == 0) {
            return count(seconds / DAY, "day");
        }
        if (seconds % HOUR == 0) {
            return count(seconds / HOUR, "hour");
        }
        return seconds % MINUTE == 0 ? count(seconds / MINUTE, "minute") : count(seconds, "second");
    }

    private static String count(long number, String unit) {
        return number == 1 ? unit : number + " " + unit + "s";
    }
}
