package dev.licensing.core.act;

import dev.licensing.core.check.Check;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import java.util.Optional;

/**
 * Gives an infrastructure another name. Immutable.
 *
 * @param name the new display name: 1 to 200 characters
 */
public record RenameInfrastructure(String name) implements Act {
    /**
     * Checks the name.
     *
     * @throws dev.licensing.core.InvalidValueException when the name is blank or too long, or has control characters
     */
    public RenameInfrastructure {
        Check.displayName("infrastructure", name);
    }

    @Override
    public ActKind kind() {
        return ActKind.RENAME;
    }

    @Override
    public Step on(Infrastructure before, Occasion occasion) {
        return before.name().equals(name)
                ? Step.NotTaken.because(ActRefusal.nothingChanges(before, "the name is " + name + " already"))
                : Step.Taken.of(
                        before.change().name(name).done(), Optional.empty(), "Name: " + before.name() + " to " + name);
    }
}
