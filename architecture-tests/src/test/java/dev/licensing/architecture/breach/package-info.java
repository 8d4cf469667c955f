/** Classes that each break one of the rules. */
@NullMarked
package dev.licensing.architecture.breach;

import org.jspecify.annotations.NullMarked;
