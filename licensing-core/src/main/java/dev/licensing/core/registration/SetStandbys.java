package dev.licensing.core.registration;

import dev.licensing.core.act.Act;
import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Step;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotState.Registered;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names all the standby controllers of an environment: they are in its license, so a promotion needs no new file. The
 * license keeps its identifier. A standby that is named again without a key keeps the key that is known of it. Immutable.
 *
 * @param slot the slot
 * @param primary the primary controller's serial number that the person was shown
 * @param standbys all the standbys from now on; empty for none
 * @param elsewhere what the other infrastructures hold
 */
public record SetStandbys(SlotId slot, SerialNumber primary, List<Controller> standbys, ActiveSerialNumbers elsewhere)
        implements Act {
    /**
     * Copies the list and checks the keys of declared controllers.
     *
     * @throws dev.licensing.core.InvalidValueException when a declared serial number comes with a key that is not its own
     */
    public SetStandbys {
        standbys = List.copyOf(standbys);
        for (Controller standby : standbys) {
            DeclaredKey.require(standby);
        }
    }

    @Override
    public ActKind kind() {
        return ActKind.STANDBYS;
    }

    @Override
    public Step on(Infrastructure before, Occasion occasion) {
        Optional<EnvironmentSlot> found = before.slot(slot);
        return found.isEmpty() ? SlotAtHand.unknown(before, slot) : on(new SlotAtHand(before, found.get()), occasion);
    }

    private Step on(SlotAtHand hand, Occasion occasion) {
        if (!(hand.slot().state() instanceof Registered registered)) {
            return hand.notRegistered();
        }
        Registration registration = registered.registration();
        if (!registration.primary().serialNumber().equals(primary)) {
            return hand.stale(primary);
        }
        Optional<ActRefusal> misnamed = misnamed(hand);
        if (misnamed.isPresent()) {
            return Step.NotTaken.because(misnamed.get());
        }
        Optional<Step.NotTaken> conflict = conflict(new Uniqueness(hand, elsewhere, occasion), registration);
        return conflict.isPresent() ? conflict.get() : named(hand, registration);
    }

    private Optional<ActRefusal> misnamed(SlotAtHand hand) {
        if (standbys.size() > Registration.MOST_STANDBYS) {
            return Optional.of(hand.refusal(ActRefusalCode.TOO_MANY_STANDBYS)
                    .with("most", Registration.MOST_STANDBYS)
                    .with("count", standbys.size()));
        }
        Set<SerialNumber> named = new HashSet<>(Set.of(primary));
        for (Controller standby : standbys) {
            if (!named.add(standby.serialNumber())) {
                return Optional.of(
                        hand.refusal(ActRefusalCode.CONTROLLER_TWICE).with("serial", standby.serialNumber()));
            }
        }
        return Optional.empty();
    }

    private Optional<Step.NotTaken> conflict(Uniqueness uniqueness, Registration registration) {
        for (Controller standby : standbys) {
            SerialNumber serial = standby.serialNumber();
            Optional<Step.NotTaken> refusal =
                    registration.serialNumbers().contains(serial) ? Optional.empty() : uniqueness.refusal(serial);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Step named(SlotAtHand hand, Registration registration) {
        List<Controller> controllers = controllers(registration);
        if (controllers.equals(registration.controllers())) {
            return hand.nothingChanges(
                    "these are the standbys of " + hand.slot().name() + " already");
        }
        Registered after = new Registered(registration.withControllers(controllers));
        return hand.taken(hand.with(after), what(hand.slot().name()));
    }

    private List<Controller> controllers(Registration registration) {
        List<Controller> controllers = new ArrayList<>(List.of(registration.primary()));
        for (Controller standby : standbys) {
            controllers.add(withKnownKey(standby, registration));
        }
        return controllers;
    }

    /** A serial number that is typed in says nothing about the key. */
    private static Controller withKnownKey(Controller standby, Registration registration) {
        for (Controller known : registration.standbys()) {
            if (known.serialNumber().equals(standby.serialNumber())
                    && standby.publicKey().isEmpty()) {
                return known;
            }
        }
        return standby;
    }

    private String what(String name) {
        if (standbys.isEmpty()) {
            return "Removed all standbys of " + primary + " in " + name;
        }
        StringBuilder what = new StringBuilder("Set the standbys of " + primary + " in " + name + ": ");
        for (int i = 0; i < standbys.size(); i++) {
            what.append(i == 0 ? "" : ", ").append(standbys.get(i).serialNumber());
        }
        return what.toString();
    }
}
