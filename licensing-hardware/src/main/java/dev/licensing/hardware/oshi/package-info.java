/**
 * Reads Windows and macOS, which have no files to read, through OSHI and the JNA that it brings. No class of this package is loaded on
 * Linux.
 *
 * <p>OSHI's own formatting and fallbacks stay out of the facts: on Windows its connection is used for queries of our own, on macOS the
 * properties that it passes on as they are.
 */
package dev.licensing.hardware.oshi;
