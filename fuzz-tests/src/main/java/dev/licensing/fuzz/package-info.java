/**
 * Throws bytes at the readers of signed files. Every build throws those that are kept in {@code src/test/resources}; with
 * {@code JAZZER_FUZZ=1} in the environment, one {@code -Dtest=...} at a time throws new ones for as long as its test says, or
 * as {@code -Djazzer.max_duration=...} does.
 *
 * <p>An input that breaks a test stays in the folder of the test's inputs as {@code crash-...}, which version control
 * ignores: give it a name that says what it shows, and every build throws it from then on.
 */
@NullMarked
package dev.licensing.fuzz;

import org.jspecify.annotations.NullMarked;
