package dev.licensing.core.subscription;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.check.Check;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.person.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of an infrastructure's Change Log. Immutable.
 *
 * @param number from 1, without a gap within one activation code
 * @param activationCode whose log it is
 * @param at when, whole seconds in UTC
 * @param actor who
 * @param kind what was done
 * @param slot the slot that it was done to; empty when it was the whole infrastructure
 * @param what what was done, in a sentence
 * @param reason why, as whoever acted said; may be empty
 */
public record ChangeLogEntry(
        long number,
        ActivationCode activationCode,
        Instant at,
        Actor actor,
        ActKind kind,
        Optional<SlotId> slot,
        String what,
        Optional<String> reason) {
    private static final long LARGEST = 9_999_999_999_999_999L;

    /**
     * Checks the number and the instant.
     *
     * @throws dev.licensing.core.InvalidValueException when one of them is out of its bounds
     */
    public ChangeLogEntry {
        Check.range("entry.number", number, 1, LARGEST);
        Check.instant("entry.at", at);
    }
}
