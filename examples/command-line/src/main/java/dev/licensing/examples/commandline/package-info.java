/**
 * What the command lines share: how a command is run, how it answers in text or in JSON, and how it reads and writes files.
 * It knows nothing of licenses.
 */
@NullMarked
package dev.licensing.examples.commandline;

import org.jspecify.annotations.NullMarked;
