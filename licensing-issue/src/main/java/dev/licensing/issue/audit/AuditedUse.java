package dev.licensing.issue.audit;

import java.time.Instant;

/**
 * How much of a feature was in use. Immutable.
 *
 * @param at when it was recorded, by the environment's clock, whole seconds in UTC
 * @param feature the feature's name
 * @param used how much, 0 to 9,999,999,999,999,999
 */
public record AuditedUse(Instant at, String feature, long used) {}
