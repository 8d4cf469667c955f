package dev.licensing.core.environment;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.check.Check;
import dev.licensing.core.environment.SlotState.Activated;
import dev.licensing.core.environment.SlotState.NotRegistered;
import dev.licensing.core.environment.SlotState.Superseded;
import java.time.Instant;

/**
 * The place for one environment of a given type in a subscription. Immutable.
 *
 * @param id the identifier, never used again
 * @param name the display name, such as "Development Environment #1": 1 to 200 characters
 * @param type what may be registered in it
 * @param hosting who runs the environment; a slot in the cloud is always {@link Activated}, every other never
 * @param state what it holds
 */
public record EnvironmentSlot(SlotId id, String name, EnvironmentType type, Hosting hosting, SlotState state) {
    /**
     * Checks the name, and that the state fits the hosting.
     *
     * @throws dev.licensing.core.InvalidValueException when one of them does not
     */
    public EnvironmentSlot {
        Check.displayName("slot.name", name);
        if ((hosting == Hosting.CLOUD) != (state instanceof Activated)) {
            throw new InvalidValueException(
                    "slot.state", state.getClass().getSimpleName(), "Activated in the cloud, and only there");
        }
    }

    /**
     * A new slot.
     *
     * @param id its identifier
     * @param name its display name
     * @param type its type
     * @param hosting who runs the environment
     * @return a slot that is free, or activated in the cloud
     */
    public static EnvironmentSlot create(SlotId id, String name, EnvironmentType type, Hosting hosting) {
        return new EnvironmentSlot(
                id, name, type, hosting, hosting == Hosting.CLOUD ? new Activated() : new NotRegistered());
    }

    /**
     * Says whether a serial number can be registered: the slot is free, or what it held moved away for good.
     *
     * @param at the time
     * @return true when it can
     */
    public boolean isFree(Instant at) {
        return state instanceof NotRegistered
                || (state instanceof Superseded superseded && !at.isBefore(superseded.reservedUntilExclusive()));
    }

    /**
     * The same slot under another name.
     *
     * @param other the new display name
     * @return a new slot
     */
    public EnvironmentSlot withName(String other) {
        return new EnvironmentSlot(id, other, type, hosting, state);
    }

    /**
     * The same slot holding something else.
     *
     * @param other the new state
     * @return a new slot
     */
    public EnvironmentSlot withState(SlotState other) {
        return new EnvironmentSlot(id, name, type, hosting, other);
    }
}
