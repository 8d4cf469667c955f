/** The vendor's command line: keys, activation codes and licenses. Nothing of it belongs on a customer's machine. */
@NullMarked
package dev.licensing.examples.vendortool;

import org.jspecify.annotations.NullMarked;
