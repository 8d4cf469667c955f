package dev.licensing.core.registration;

import static dev.licensing.core.registration.Doing.flagged;
import static dev.licensing.core.registration.Doing.named;
import static dev.licensing.core.registration.Doing.withSecond;
import static dev.licensing.core.registration.Doing.withSlot;
import static dev.licensing.core.subscription.Infrastructures.NOW;
import static dev.licensing.core.subscription.Infrastructures.VENDOR;
import static dev.licensing.core.subscription.Infrastructures.empty;

import dev.licensing.core.act.Act;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.ReleaseReason;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.license.Servers;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Three infrastructures to which operations are done one after the other; the first is flagged for abuse. */
final class World {
    private static final int MACHINES = 12;
    private static final int VARIANTS = 3;
    private static final SerialNumber[][] SERIALS = serials();

    final List<Infrastructure> infrastructures = new ArrayList<>();
    final List<ChangeLogEntry> log = new ArrayList<>();
    /** What each primary was registered for, under all the serial numbers that it had. */
    final Map<SerialNumber, EnvironmentType> purposes = new HashMap<>();

    final Map<Operation.Kind, Integer> done = new EnumMap<>(Operation.Kind.class);
    final Set<ActRefusalCode> refusals = EnumSet.noneOf(ActRefusalCode.class);

    private Instant now = NOW;
    private Optional<Operation> lastMove = Optional.empty();
    private int licenses;

    World() {
        infrastructures.add(flagged(infrastructure(1)));
        infrastructures.add(infrastructure(2));
        infrastructures.add(infrastructure(3));
    }

    /** Says whether it was done. */
    boolean apply(Operation operation) {
        now = now.plus(Duration.ofDays(operation.days()));
        boolean isDone = switch (operation.kind()) {
            case REGISTER -> register(operation);
            case RELEASE -> release(operation);
            case REVIEW -> act(operation, review(operation));
            case STANDBYS -> act(operation, standbys(operation));
            case REBIND -> rebind(operation);
            case RENAME -> act(operation, new RenameSlot(slot(operation).id(), "Name " + operation.variant()));
            case MOVE -> move(operation);
            case ROLL_BACK -> rollBack(operation);
        };
        if (isDone) {
            done.merge(operation.kind(), 1, Integer::sum);
        }
        return isDone;
    }

    private boolean register(Operation operation) {
        EnvironmentType[] types = EnvironmentType.values();
        EnvironmentType type = operation.variant() % 8 == 0
                ? types[operation.machine() % types.length]
                : slot(operation).type();
        Controller controller = Controller.typed(serial(operation.machine(), operation.variant()));
        RegisterSlot act = new RegisterSlot(slot(operation).id(), type, controller, newLicense(), elsewhere(operation));
        boolean isDone = act(operation, act);
        if (isDone) {
            purposes.put(controller.serialNumber(), type);
        }
        return isDone;
    }

    private boolean release(Operation operation) {
        ReleaseReason[] reasons = ReleaseReason.values();
        ReleaseReason reason = reasons[operation.variant() % (reasons.length - 1)];
        return act(operation, new ReleaseSlot(slot(operation).id(), primary(operation), reason));
    }

    private Act review(Operation operation) {
        ReviewDecision decision = operation.variant() % 2 == 0 ? ReviewDecision.APPROVED : ReviewDecision.DENIED;
        return new ReviewRelease(slot(operation).id(), decision, "Looked into it");
    }

    private Act standbys(Operation operation) {
        List<Controller> standbys = new ArrayList<>();
        for (int i = 0; i < operation.variant() % 5; i++) {
            standbys.add(Controller.typed(serial(operation.machine() + i, operation.variant())));
        }
        return new SetStandbys(slot(operation).id(), primary(operation), standbys, elsewhere(operation));
    }

    /** One of the slot's controllers, or a machine that is not there, under another serial number or a new key. */
    private boolean rebind(Operation operation) {
        SerialNumber registered = primary(operation);
        SerialNumber drifted = serial(machineOf(registered), operation.variant());
        if (operation.variant() % 7 == 0) {
            drifted = serial(operation.machine(), operation.variant());
        }
        Controller controller = new Controller(drifted, Optional.of(Servers.key(operation.machine() % 2)));
        boolean isDone = act(
                operation, new RebindController(slot(operation).id(), registered, controller, elsewhere(operation)));
        if (isDone && purposes.containsKey(registered)) {
            purposes.put(drifted, purposes.get(registered));
        }
        return isDone;
    }

    private boolean move(Operation operation) {
        List<LicenseId> ids = new ArrayList<>();
        for (int i = 0; i < InfrastructureMove.licenseIdsNeeded(infrastructure(operation)); i++) {
            ids.add(newLicense());
        }
        boolean isDone = both(
                operation,
                new InfrastructureMove(ids).perform(infrastructure(operation), other(operation), occasion()));
        lastMove = isDone ? Optional.of(operation) : lastMove;
        return isDone;
    }

    /** Of the last move, or of any. */
    private boolean rollBack(Operation operation) {
        Operation rolledBack = operation.variant() % 4 == 0 ? operation : lastMove.orElse(operation);
        return both(rolledBack, new MoveRollBack().perform(infrastructure(rolledBack), other(rolledBack), occasion()));
    }

    private boolean act(Operation operation, Act act) {
        Outcome outcome = act.perform(infrastructure(operation), occasion());
        if (outcome instanceof Outcome.Done isDone) {
            infrastructures.set(operation.infrastructure(), isDone.infrastructure());
            log.add(isDone.entry());
            return true;
        }
        refusals.add(((Outcome.Declined) outcome).refusal().code());
        return false;
    }

    private boolean both(Operation operation, MoveOutcome outcome) {
        if (outcome instanceof MoveOutcome.Moved moved) {
            infrastructures.set(operation.infrastructure(), moved.from());
            infrastructures.set(otherIndex(operation), moved.to());
            log.add(moved.entryOfFrom());
            log.add(moved.entryOfTo());
            return true;
        }
        refusals.add(((MoveOutcome.Declined) outcome).refusal().code());
        return false;
    }

    private Infrastructure infrastructure(Operation operation) {
        return infrastructures.get(operation.infrastructure());
    }

    private Infrastructure other(Operation operation) {
        return infrastructures.get(otherIndex(operation));
    }

    /** Another one, or sometimes the same. */
    private static int otherIndex(Operation operation) {
        return (operation.infrastructure() + operation.variant()) % 3;
    }

    /** One in which it can be done, if there is one; sometimes any. */
    private EnvironmentSlot slot(Operation operation) {
        List<EnvironmentSlot> all = infrastructure(operation).slots();
        List<EnvironmentSlot> fitting =
                all.stream().filter(slot -> fits(slot, operation.kind())).toList();
        List<EnvironmentSlot> slots = fitting.isEmpty() || operation.slot() == 0 ? all : fitting;
        return slots.get((operation.slot() + operation.variant()) % slots.size());
    }

    private boolean fits(EnvironmentSlot slot, Operation.Kind kind) {
        return switch (kind) {
            case REGISTER -> slot.isFree(now) || slot.state() instanceof SlotState.InReview;
            case REVIEW -> slot.state() instanceof SlotState.InReview;
            default -> slot.state() instanceof SlotState.Registered;
        };
    }

    /** What is active in the slot, or a machine that is not. */
    private SerialNumber primary(Operation operation) {
        List<Registration> active = slot(operation).state().active();
        return active.isEmpty()
                ? serial(operation.machine(), operation.variant())
                : active.get(0).primary().serialNumber();
    }

    private ActiveSerialNumbers elsewhere(Operation operation) {
        List<Infrastructure> others = new ArrayList<>(infrastructures);
        others.remove(operation.infrastructure());
        return ActiveSerialNumbers.of(others);
    }

    private Occasion occasion() {
        return new Occasion(VENDOR, now);
    }

    private LicenseId newLicense() {
        licenses++;
        return LicenseId.parse("license-" + licenses);
    }

    private static SerialNumber serial(int machine, int variant) {
        return SERIALS[machine % MACHINES][variant % VARIANTS];
    }

    private static int machineOf(SerialNumber serial) {
        for (int machine = 0; machine < MACHINES; machine++) {
            if (List.of(SERIALS[machine]).contains(serial)) {
                return machine;
            }
        }
        throw new AssertionError(serial + " is of none of the machines");
    }

    /** Machines that share nothing, each with some disks, which it may change and stays the same machine. */
    private static SerialNumber[][] serials() {
        SerialNumber[][] serials = new SerialNumber[MACHINES][VARIANTS];
        for (int machine = 0; machine < MACHINES; machine++) {
            for (int variant = 0; variant < VARIANTS; variant++) {
                int digest = 100 * (machine + 1);
                String parts =
                        "A" + digest + " C" + (digest + 1) + " D" + (digest + 2) + " F" + (digest + 10 + variant);
                serials[machine][variant] = Servers.serial(PlatformClass.VIRTUAL_MACHINE, parts);
            }
        }
        return serials;
    }

    private static Infrastructure infrastructure(int number) {
        return named(
                "Infrastructure " + number,
                withSlot(
                        withSecond(empty(number)),
                        SlotId.parse("production-2"),
                        EnvironmentType.PRODUCTION,
                        "Production Environment #3"));
    }
}
