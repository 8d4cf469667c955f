package dev.licensing.runtime;

import java.time.Instant;

/**
 * A license file that another has taken the place of. Immutable.
 *
 * @param name its name in the store, by which it is restored
 * @param replacedAt when another took its place, in effective time and whole seconds
 */
public record LicenseBackup(String name, Instant replacedAt) {}
