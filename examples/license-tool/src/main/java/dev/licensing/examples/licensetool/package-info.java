/** The administrator's command line: serial numbers, codes and license files, offline. */
@NullMarked
package dev.licensing.examples.licensetool;

import org.jspecify.annotations.NullMarked;
