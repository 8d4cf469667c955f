package dev.licensing.core.registration;

import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.environment.SlotRelease;
import dev.licensing.core.environment.SlotState.NotRegistered;
import dev.licensing.core.environment.SlotState.Registered;
import dev.licensing.core.environment.SlotState.Superseded;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.InfrastructureMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reverses the latest {@link InfrastructureMove} from one infrastructure to another, as a whole or not at all: the former
 * registrations are in force again with their old licenses, so the old files are simply installed again, and the licenses
 * that the move made end. It is possible while the slots are still reserved and the other infrastructure still holds
 * exactly what was moved to it. Immutable.
 */
public record MoveRollBack() {
    /**
     * Carries this roll-back out. Whoever acts must be allowed to move in both infrastructures.
     *
     * @param from the infrastructure that the move led away from
     * @param to the one that it led to
     * @param occasion who acts, and when
     * @return both new states, or why nothing is changed
     */
    public MoveOutcome perform(Infrastructure from, Infrastructure to, Occasion occasion) {
        BothSides sides = new BothSides(ActKind.ROLL_BACK, from, to, occasion);
        Optional<ActRefusal> access = sides.refusalOfAccess();
        if (access.isPresent()) {
            return new MoveOutcome.Declined(access.get());
        }
        List<Left> left = leftByLatestMove(from, to);
        Optional<String> obstacle = obstacle(left, sides);
        return obstacle.isPresent()
                ? new MoveOutcome.Declined(
                        ActRefusal.of(ActRefusalCode.NO_ROLL_BACK, from).with("why", obstacle.get()))
                : rolledBack(left, sides);
    }

    /** One move reserves all its slots until one instant; slots that an older one left stay as they are. */
    private static List<Left> leftByLatestMove(Infrastructure from, Infrastructure to) {
        List<Left> latest = new ArrayList<>();
        for (EnvironmentSlot slot : from.slots()) {
            if (slot.state() instanceof Superseded state && state.movedTo().equals(to.activationCode())) {
                Left left = new Left(slot, state);
                int order = latest.isEmpty()
                        ? 0
                        : left.reservedUntil().compareTo(latest.get(0).reservedUntil());
                if (order > 0) {
                    latest.clear();
                }
                if (order >= 0) {
                    latest.add(left);
                }
            }
        }
        return latest;
    }

    private static Optional<String> obstacle(List<Left> left, BothSides sides) {
        Infrastructure to = sides.to();
        if (left.isEmpty()) {
            return Optional.of("nothing that was moved to " + BothSides.named(to) + " can come back");
        }
        Instant reservedUntil = left.get(0).reservedUntil();
        if (!sides.occasion().at().isBefore(reservedUntil)) {
            return Optional.of("it was possible until " + reservedUntil);
        }
        for (Left one : left) {
            if (one.heldIn(to).isEmpty()) {
                return Optional.of(to.name() + " no longer holds " + one.serial() + " as it was moved");
            }
        }
        return to.marks().contains(InfrastructureMark.FLAGGED_FOR_ABUSE)
                ? Optional.of("what leaves " + to.name() + " waits for the vendor's review")
                : Optional.empty();
    }

    private static MoveOutcome rolledBack(List<Left> left, BothSides sides) {
        Infrastructure from = sides.from();
        Infrastructure to = sides.to();
        StringBuilder each = new StringBuilder();
        for (Left one : left) {
            EnvironmentSlot target = one.heldIn(to).orElseThrow();
            from = new SlotAtHand(from, one.slot())
                    .with(new Registered(one.state().former()));
            to = released(to, target, sides.occasion().at());
            each.append(each.isEmpty() ? "" : ", ").append(one.serial());
            each.append(" from ")
                    .append(target.name())
                    .append(" to ")
                    .append(one.slot().name());
        }
        return sides.moved(
                from, "Rolled back the move to " + BothSides.named(to) + ": " + each,
                to, "Rolled back the move of " + BothSides.named(from) + ": " + each);
    }

    private static Infrastructure released(Infrastructure to, EnvironmentSlot target, Instant at) {
        LicenseId ends = target.state().active().get(0).licenseId();
        SlotRelease release = new SlotRelease(target.id(), ends, ReleaseReason.ACTIVATION_CODE_CHANGE, at);
        return new SlotAtHand(to, target)
                .with(new NotRegistered())
                .change()
                .released(release)
                .done();
    }

    /** A slot that a move left, and how it was left. */
    private record Left(EnvironmentSlot slot, Superseded state) {
        Instant reservedUntil() {
            return state.reservedUntilExclusive();
        }

        SerialNumber serial() {
            return state.former().primary().serialNumber();
        }

        /** The other slot with the registration that the move made; empty when anything was changed there since. */
        Optional<EnvironmentSlot> heldIn(Infrastructure to) {
            Optional<EnvironmentSlot> target = to.slot(state.movedToSlot());
            boolean held = target.isPresent()
                    && target.get().state() instanceof Registered registered
                    && isOfMove(registered.registration());
            return held ? target : Optional.empty();
        }

        private boolean isOfMove(Registration registration) {
            Instant movedAt = reservedUntil().minus(InfrastructureMove.RESERVED);
            return registration.registeredAt().equals(movedAt)
                    && registration.controllers().equals(state.former().controllers());
        }
    }
}
