/** The values of options: wrong codes are refused by their code, any other wrong value is wrong usage. */
@NullMarked
package dev.licensing.examples.licensetool.option;

import org.jspecify.annotations.NullMarked;
