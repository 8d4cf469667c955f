/** The whole story in one run: vendor, customer, license, and the refusals a user may meet. */
@NullMarked
package dev.licensing.examples.quickstart;

import org.jspecify.annotations.NullMarked;
