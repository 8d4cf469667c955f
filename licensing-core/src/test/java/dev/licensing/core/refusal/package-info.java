/** Tests of licenses: what they amount to here and now, and what a person is told of it. */
package dev.licensing.core.refusal;
