/** What gates are asked about while they are measured. */
@NullMarked
package dev.licensing.benchmarks.gate;

import org.jspecify.annotations.NullMarked;
