/** Tests of what a license grants, and of versions against a naive model. */
package dev.licensing.core.feature;
