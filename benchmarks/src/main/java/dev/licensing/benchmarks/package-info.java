/** Measures this library beside others, in one run and as ratios. */
@NullMarked
package dev.licensing.benchmarks;

import org.jspecify.annotations.NullMarked;
