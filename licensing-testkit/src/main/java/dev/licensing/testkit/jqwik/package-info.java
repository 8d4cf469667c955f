/**
 * Arbitraries of jqwik for the values of the domain: every shape that their types allow. With the testkit on the class path (not
 * the module path) {@code @ForAll License license} needs no provider of one's own; the static methods are for combining.
 */
package dev.licensing.testkit.jqwik;
