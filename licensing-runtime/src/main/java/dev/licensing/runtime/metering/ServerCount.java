package dev.licensing.runtime.metering;

import dev.licensing.runtime.records.RecordedUse.Kind;

/**
 * What one server measures or counts of a feature, for the other servers to know. Immutable.
 *
 * @param kind whether all servers see the same use, or each its own
 * @param feature the feature's name
 * @param current what is in use now; of a rate, the fullest window since the last time
 * @param highest the most that was in use since the last time
 */
public record ServerCount(Kind kind, String feature, long current, long highest) {}
