/** The identity of a pod: its cluster and its persistent volume. */
package dev.licensing.hardware.kubernetes;
