/** Programs that each do one thing once in a fresh JVM, and print how long it took. */
@NullMarked
package dev.licensing.benchmarks.fresh;

import org.jspecify.annotations.NullMarked;
