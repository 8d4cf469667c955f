package dev.licensing.core.notice;

import java.time.Instant;

/**
 * A notice of the subscription's end, and when it is to be sent. Immutable.
 *
 * @param dueAt when, in UTC
 * @param notice the message
 */
public record RenewalNotice(Instant dueAt, Notice notice) {}
