/**
 * What a customer has: the {@link dev.licensing.core.subscription.Infrastructure} is the whole, with its
 * {@link dev.licensing.core.subscription.Subscription}, its environment slots, its members and contacts. Values only; what
 * may be done to them is in the packages {@code act}, {@code registration}, {@code delivery} and {@code audit}.
 */
package dev.licensing.core.subscription;
