/** The commands for what environments say of their usage. */
@NullMarked
package dev.licensing.examples.vendortool.audit;

import org.jspecify.annotations.NullMarked;
