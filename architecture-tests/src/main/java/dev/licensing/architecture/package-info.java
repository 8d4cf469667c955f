/**
 * What the library modules may use and how they are cut. Every rule is tried on a class in {@code breach} that breaks it
 * too: a rule that cannot fail says nothing.
 */
@NullMarked
package dev.licensing.architecture;

import org.jspecify.annotations.NullMarked;
