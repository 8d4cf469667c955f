/** The commands for roots and the trust bundles that they sign. */
@NullMarked
package dev.licensing.examples.vendortool.trust;

import org.jspecify.annotations.NullMarked;
