package dev.licensing.verify;

import dev.licensing.core.refusal.Refusal;

/**
 * Nothing to trust came out of the file. Immutable.
 *
 * @param refusal why; {@link dev.licensing.core.refusal.Explanation} has the words and what to do
 */
public record Rejected(Refusal refusal) implements Verification, Inspection, TrustUpdate {}
