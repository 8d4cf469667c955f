package dev.licensing.core.registration;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.SlotState.InReview;
import dev.licensing.core.environment.SlotState.Registered;
import dev.licensing.core.environment.SlotState.Superseded;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.InfrastructureMark;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A change of activation code, as after mergers and splits: every registered environment of one infrastructure, LifeTime
 * included, goes to a free slot of its type in another one, or none does. The slots that they leave are reserved for 30
 * days, so that {@link MoveRollBack} can reverse the move. Immutable.
 *
 * @param licenseIds the identifiers of the new licenses, one for each registered slot in the slots' order
 */
public record InfrastructureMove(List<LicenseId> licenseIds) {
    /** For how long the slots that a move leaves are reserved. */
    static final Duration RESERVED = Duration.ofDays(30);

    /**
     * Copies the list.
     *
     * @throws InvalidValueException when an identifier is there twice
     */
    public InfrastructureMove {
        licenseIds = List.copyOf(licenseIds);
        Set<LicenseId> seen = new HashSet<>();
        for (LicenseId licenseId : licenseIds) {
            if (!seen.add(licenseId)) {
                throw new InvalidValueException("move.licenseIds", licenseId.text(), "each identifier once");
            }
        }
    }

    /**
     * How many new licenses a move takes.
     *
     * @param from the infrastructure that is to be left
     * @return the number of its registered slots
     */
    public static int licenseIdsNeeded(Infrastructure from) {
        int needed = 0;
        for (EnvironmentType type : EnvironmentType.values()) {
            needed += registered(from, type);
        }
        return needed;
    }

    /**
     * Carries this move out. Whoever acts must be allowed to move in both infrastructures.
     *
     * @param from the infrastructure that is left
     * @param to the one that takes its environments
     * @param occasion who acts, and when
     * @return both new states, or why nothing is changed
     * @throws InvalidValueException when the move can be done and the identifiers are not as many as
     *     {@link #licenseIdsNeeded}, or not new
     */
    public MoveOutcome perform(Infrastructure from, Infrastructure to, Occasion occasion) {
        BothSides sides = new BothSides(ActKind.MOVE, from, to, occasion);
        Optional<ActRefusal> access = sides.refusalOfAccess();
        Optional<ActRefusal> refusal = access.isPresent() ? access : refusal(from, to, occasion.at());
        if (refusal.isPresent()) {
            return new MoveOutcome.Declined(refusal.get());
        }
        requireLicenseIds(from, to);
        return moved(sides);
    }

    private static Optional<ActRefusal> refusal(Infrastructure from, Infrastructure to, Instant at) {
        if (from.activationCode().equals(to.activationCode())) {
            return Optional.of(ActRefusal.nothingChanges(from, "it is the same activation code"));
        }
        if (!from.subscription().product().equals(to.subscription().product())) {
            return Optional.of(misfit(from, to.name() + " is of another product"));
        }
        for (EnvironmentSlot slot : from.slots()) {
            if (slot.state() instanceof InReview) {
                return Optional.of(misfit(from, "the release of " + slot.name() + " waits for the vendor's review"));
            }
        }
        if (from.marks().contains(InfrastructureMark.FLAGGED_FOR_ABUSE)) {
            return Optional.of(misfit(from, "what leaves " + from.name() + " waits for the vendor's review"));
        }
        if (licenseIdsNeeded(from) == 0) {
            return Optional.of(ActRefusal.nothingChanges(from, "nothing is registered in " + from.name()));
        }
        String missing = missing(from, to, at);
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(misfit(from, to.name() + " has too few free slots (" + missing + ")"));
    }

    private static ActRefusal misfit(Infrastructure from, String why) {
        return ActRefusal.of(ActRefusalCode.MOVE_DOES_NOT_FIT, from).with("why", why);
    }

    private static String missing(Infrastructure from, Infrastructure to, Instant at) {
        StringBuilder missing = new StringBuilder();
        for (EnvironmentType type : EnvironmentType.values()) {
            int needed = registered(from, type);
            int free = to.freeSlots(type, at).size();
            if (needed > free) {
                missing.append(missing.isEmpty() ? "" : "; ").append(type.displayName());
                missing.append(": ")
                        .append(needed)
                        .append(" needed, ")
                        .append(free)
                        .append(" free");
            }
        }
        return missing.toString();
    }

    private static int registered(Infrastructure from, EnvironmentType type) {
        int registered = 0;
        for (EnvironmentSlot slot : from.slotsOf(type)) {
            registered += slot.state() instanceof Registered ? 1 : 0;
        }
        return registered;
    }

    private void requireLicenseIds(Infrastructure from, Infrastructure to) {
        int needed = licenseIdsNeeded(from);
        if (licenseIds.size() != needed) {
            throw new InvalidValueException(
                    "move.licenseIds", Integer.toString(licenseIds.size()), needed + ", one for each registered slot");
        }
        for (LicenseId licenseId : licenseIds) {
            Uniqueness.requireNew(licenseId, from);
            Uniqueness.requireNew(licenseId, to);
        }
    }

    private MoveOutcome moved(BothSides sides) {
        Infrastructure from = sides.from();
        Infrastructure to = sides.to();
        Instant at = sides.occasion().at();
        StringBuilder each = new StringBuilder();
        int next = 0;
        for (EnvironmentSlot slot : sides.from().slots()) {
            if (slot.state() instanceof Registered registered) {
                Registration former = registered.registration();
                EnvironmentSlot target = to.freeSlots(slot.type(), at).get(0);
                from = new SlotAtHand(from, slot)
                        .with(new Superseded(former, to.activationCode(), target.id(), at.plus(RESERVED)));
                to = new SlotAtHand(to, target).holding(movedTo(licenseIds.get(next), former, at));
                each.append(next == 0 ? "" : ", ").append(former.primary().serialNumber());
                each.append(" from ").append(slot.name()).append(" to ").append(target.name());
                next++;
            }
        }
        return sides.moved(
                from, "Moved all environments to " + BothSides.named(to) + ": " + each,
                to, "Took all environments of " + BothSides.named(from) + ": " + each);
    }

    private static Registration movedTo(LicenseId licenseId, Registration former, Instant at) {
        return new Registration(licenseId, former.controllers(), at, Optional.empty());
    }
}
