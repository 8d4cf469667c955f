package dev.licensing.runtime.audit;

import java.time.Instant;

/**
 * The highest use of one feature in one day. Immutable.
 *
 * @param at when it was recorded, whole seconds in UTC
 * @param feature the feature's name
 * @param used how much was in use, 0 to 9,999,999,999,999,999
 */
public record AuditRecord(Instant at, String feature, long used) {}
