/**
 * How an infrastructure changes: an {@link dev.licensing.core.act.Act} meets the state, whoever acts and the time, and
 * gives an {@link dev.licensing.core.act.Outcome}: the new state with its change-log entry and notices, or a refusal. Here
 * are the acts on an infrastructure as a whole, from {@link dev.licensing.core.act.Subscribing} on; those on slots are in {@code registration}, those on license files in {@code delivery}, those on audit files in {@code audit}.
 */
package dev.licensing.core.act;
