/** A JUnit extension that gives tests an opened licensing. It needs {@code junit-jupiter-api} 5.9 or newer. */
package dev.licensing.testkit.junit;
