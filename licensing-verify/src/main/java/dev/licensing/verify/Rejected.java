package dev.licensing.verify;

import dev.licensing.core.license.Refusal;

/**
 * No trusted license came out of the file. Immutable.
 *
 * @param refusal why; {@link dev.licensing.core.license.Explanation} has the words and what to do
 */
public record Rejected(Refusal refusal) implements Verification, Inspection {}
