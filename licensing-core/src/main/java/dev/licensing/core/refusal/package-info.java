/**
 * Why something is refused, and what is worth knowing: a stable code with evidence, which
 * {@link dev.licensing.core.refusal.Explanation} turns into words and a remedy.
 */
package dev.licensing.core.refusal;
