package dev.licensing.core.act;

import dev.licensing.core.check.Check;
import dev.licensing.core.person.Actor;
import java.time.Instant;

/**
 * Who acts, and when. Immutable.
 *
 * @param actor who, as the portal has authenticated it
 * @param at when, whole seconds in UTC
 */
public record Occasion(Actor actor, Instant at) {
    /**
     * Checks the instant.
     *
     * @throws dev.licensing.core.InvalidValueException when it is not in whole seconds
     */
    public Occasion {
        Check.instant("occasion.at", at);
    }
}
