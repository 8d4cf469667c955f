/** Asks a machine within deadlines: what hangs or fails is unreadable, and everything else is right. */
package dev.licensing.hardware.probe;
