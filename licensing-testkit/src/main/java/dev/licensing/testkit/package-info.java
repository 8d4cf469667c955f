/**
 * What a test of licensed code needs in place of a vendor, a machine, a clock and a store.
 *
 * <p>{@link dev.licensing.testkit.TestVendor} signs any license in one line, with keys of its own. {@link
 * dev.licensing.testkit.TestMachine} has components that a test changes, {@link dev.licensing.testkit.TestClock} time that a test
 * moves, {@link dev.licensing.testkit.MemoryLicenseStore} documents that several servers share. {@link
 * dev.licensing.testkit.Tampering} spoils license files.
 */
package dev.licensing.testkit;
