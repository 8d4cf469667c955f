/** Counts what one server uses, and keeps it between restarts. */
package dev.licensing.runtime.metering;
