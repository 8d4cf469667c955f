/**
 * The environments of an infrastructure: the slots of a subscription, what is registered in them, and what a license says
 * of the one it is for.
 */
package dev.licensing.core.environment;
