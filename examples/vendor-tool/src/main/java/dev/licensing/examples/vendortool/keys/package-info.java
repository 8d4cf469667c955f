/** Private keys in folders: those of issuers, and what those of roots have in common with them. */
@NullMarked
package dev.licensing.examples.vendortool.keys;

import org.jspecify.annotations.NullMarked;
