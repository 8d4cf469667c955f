/**
 * Activation codes: the unique identifiers of infrastructures.
 *
 * <p>An {@link dev.licensing.core.activation.ActivationCode} is made once, at random, when a subscription is created, and never changes. Its
 * written form and its check are those of {@link dev.licensing.core.code}.
 */
package dev.licensing.core.activation;
