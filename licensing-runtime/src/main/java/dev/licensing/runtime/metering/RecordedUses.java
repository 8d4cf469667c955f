package dev.licensing.runtime.metering;

import dev.licensing.runtime.records.RecordedUse;
import java.time.Instant;
import java.util.List;

/** What is to be recorded for the audit of the environment. */
public interface RecordedUses {
    /**
     * What was used since the last time.
     *
     * @param at now
     * @param server who records it
     * @param quarterIsOver whether the last time was in another calendar quarter
     */
    List<RecordedUse> take(Instant at, String server, boolean quarterIsOver);
}
