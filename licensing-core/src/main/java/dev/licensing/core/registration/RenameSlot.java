package dev.licensing.core.registration;

import dev.licensing.core.act.Act;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Step;
import dev.licensing.core.check.Check;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import java.util.Optional;

/**
 * Gives a slot another display name, in the cloud too. Immutable.
 *
 * @param slot the slot
 * @param name the new name: 1 to 200 characters, no other slot's
 */
public record RenameSlot(SlotId slot, String name) implements Act {
    /**
     * Checks the name.
     *
     * @throws dev.licensing.core.InvalidValueException when it is blank or too long
     */
    public RenameSlot {
        Check.displayName("slot.name", name);
    }

    @Override
    public ActKind kind() {
        return ActKind.RENAME;
    }

    @Override
    public Step on(Infrastructure before, Occasion occasion) {
        Optional<EnvironmentSlot> found = before.slot(slot);
        return found.isEmpty() ? SlotAtHand.unknown(before, slot) : on(new SlotAtHand(before, found.get()));
    }

    private Step on(SlotAtHand hand) {
        if (hand.slot().name().equals(name)) {
            return hand.nothingChanges("the slot is named " + name + " already");
        }
        for (EnvironmentSlot other : hand.infrastructure().slots()) {
            if (other.name().equals(name)) {
                return Step.NotTaken.because(
                        hand.refusal(ActRefusalCode.NAME_TAKEN).with("name", name));
            }
        }
        EnvironmentSlot renamed = hand.slot().withName(name);
        return hand.taken(
                hand.infrastructure().change().slot(renamed).done(),
                "Renamed " + hand.slot().name() + " to " + name);
    }
}
