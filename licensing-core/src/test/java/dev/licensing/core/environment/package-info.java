/** Tests of the environment that a license is for. */
package dev.licensing.core.environment;
