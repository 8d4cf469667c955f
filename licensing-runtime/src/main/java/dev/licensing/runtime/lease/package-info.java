/** Leases: signed by a controller for the front-ends, and read by them. */
package dev.licensing.runtime.lease;
