/** Reads a Linux machine, or a copy of its files, from the files of {@code /sys}, {@code /proc}, {@code /etc} and {@code /run}. */
package dev.licensing.hardware.linux;
