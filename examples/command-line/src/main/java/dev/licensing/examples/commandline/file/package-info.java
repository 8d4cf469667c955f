/** Files that somebody named: read within bounds, written whole or not at all, their problems put into words. */
@NullMarked
package dev.licensing.examples.commandline.file;

import org.jspecify.annotations.NullMarked;
