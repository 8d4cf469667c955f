package dev.licensing.runtime.clock;

import dev.licensing.core.license.facts.ClockFacts;
import java.time.Instant;

/**
 * The time to assess a license at, and how far it can be relied on.
 *
 * @param effectiveNow the effective time, a jump ahead that is not confirmed included
 * @param facts what the clock shows, and such a jump
 */
public record ClockReading(Instant effectiveNow, ClockFacts facts) {}
