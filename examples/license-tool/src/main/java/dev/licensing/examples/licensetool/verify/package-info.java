/** The offline check of license files. */
@NullMarked
package dev.licensing.examples.licensetool.verify;

import org.jspecify.annotations.NullMarked;
