package dev.licensing.core.registration;

import dev.licensing.core.act.Act;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Step;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.comparison.Verdict;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotState.Registered;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps a drifted machine in its slot under its new serial number, without a release: where the new one passes comparison
 * with the registered one it is the same machine, and its license keeps its identifier. The same serial number with a new
 * key pins that key, as after a lost one; a serial number without a key keeps the key that is known. Immutable.
 *
 * @param slot the slot
 * @param registered the serial number of the primary or of a standby, as it is registered
 * @param drifted what that machine has now
 * @param elsewhere what the other infrastructures hold
 */
public record RebindController(SlotId slot, SerialNumber registered, Controller drifted, ActiveSerialNumbers elsewhere)
        implements Act {
    /**
     * Checks the key of a declared controller.
     *
     * @throws dev.licensing.core.InvalidValueException when its serial number comes with a key that is not its own
     */
    public RebindController {
        DeclaredKey.require(drifted);
    }

    @Override
    public ActKind kind() {
        return ActKind.REBIND;
    }

    @Override
    public Step on(Infrastructure before, Occasion occasion) {
        Optional<EnvironmentSlot> found = before.slot(slot);
        return found.isEmpty() ? SlotAtHand.unknown(before, slot) : on(new SlotAtHand(before, found.get()), occasion);
    }

    private Step on(SlotAtHand hand, Occasion occasion) {
        if (!(hand.slot().state() instanceof Registered state)) {
            return hand.notRegistered();
        }
        int index = state.registration().serialNumbers().indexOf(registered);
        if (index < 0) {
            return hand.stale(registered);
        }
        Controller former = state.registration().controllers().get(index);
        return drifted.serialNumber().equals(registered)
                ? pinned(hand, state.registration(), former)
                : rebound(hand, state.registration(), former, occasion);
    }

    private Step pinned(SlotAtHand hand, Registration registration, Controller former) {
        String key = newKey(former);
        return key.isEmpty()
                ? hand.nothingChanges(
                        registered + " is registered in " + hand.slot().name() + " already")
                : hand.taken(
                        after(hand, registration, former),
                        "Pinned a key for " + registered + " in " + hand.slot().name() + key);
    }

    private Step rebound(SlotAtHand hand, Registration registration, Controller former, Occasion occasion) {
        SerialComparison comparison = SerialComparison.of(
                registered,
                Fingerprint.asserted(drifted.serialNumber()),
                hand.infrastructure().subscription().hardwarePolicy());
        if (comparison.verdict() != Verdict.PASS) {
            return anotherMachine(hand, comparison);
        }
        Optional<Step.NotTaken> conflict = new Uniqueness(hand, elsewhere, occasion).refusal(drifted.serialNumber());
        return conflict.isPresent()
                ? conflict.get()
                : hand.taken(after(hand, registration, former), what(hand, comparison) + newKey(former));
    }

    private Step anotherMachine(SlotAtHand hand, SerialComparison comparison) {
        return Step.NotTaken.because(hand.refusal(ActRefusalCode.NOT_THE_SAME_MACHINE)
                .with("serial", drifted.serialNumber())
                .with("registered", registered)
                .with("score", comparison.score())
                .with("threshold", comparison.threshold()));
    }

    private Infrastructure after(SlotAtHand hand, Registration registration, Controller former) {
        List<Controller> controllers = new ArrayList<>();
        for (Controller controller : registration.controllers()) {
            controllers.add(controller.equals(former) ? withKnownKey(former) : controller);
        }
        return hand.with(new Registered(registration.withControllers(controllers)));
    }

    private Controller withKnownKey(Controller former) {
        return drifted.publicKey().isPresent() ? drifted : new Controller(drifted.serialNumber(), former.publicKey());
    }

    private String what(SlotAtHand hand, SerialComparison comparison) {
        return "Rebound " + hand.slot().name() + " from " + registered + " to " + drifted.serialNumber()
                + ", the same machine (score " + comparison.score() + ", " + comparison.threshold() + " needed)";
    }

    private String newKey(Controller former) {
        return drifted.publicKey().isEmpty() || drifted.publicKey().equals(former.publicKey())
                ? ""
                : ", with the new public key " + drifted.publicKey().get().hex();
    }
}
