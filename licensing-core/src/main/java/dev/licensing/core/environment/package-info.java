/** The environments of an infrastructure: their types, and what a license says of the one it is for. */
package dev.licensing.core.environment;
