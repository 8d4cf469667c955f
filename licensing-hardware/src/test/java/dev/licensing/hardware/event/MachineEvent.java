package dev.licensing.hardware.event;

import dev.licensing.hardware.fact.MachineFacts;
import java.util.Locale;

/** What happens to a machine between registration and today; {@code machine-events.txt} explains the names. */
enum MachineEvent {
    REBOOT,
    OS_UPDATE,
    OS_REINSTALL,
    DISK,
    DISK_AND_OS,
    ONE_NIC,
    BOTH_NICS,
    NEW_MAC,
    UUID_SWAPPED,
    BOARD,
    BOARD_AND_NICS,
    WITHOUT_ROOT,
    ROOT_AGAIN,
    ROOT_LATER,
    CLONE,
    TWIN,
    PROMOTED,
    STANDBY,
    P2V,
    P2V_KEPT,
    HYPERVISOR;

    /** As the table names it. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The machine afterwards, for the events that are the same whatever system runs on it. */
    MachineFacts after(MachineFacts before) {
        ChangedFacts machine = new ChangedFacts(before);
        switch (this) {
            case REBOOT -> machine.reversed();
            case OS_UPDATE -> machine.withSoftwareInterface().withStick();
            case OS_REINSTALL -> machine.systemId(Values::newId);
            case DISK -> machine.disks(Values::another);
            case DISK_AND_OS -> machine.disks(Values::another).systemId(Values::newId);
            case ONE_NIC -> machine.lowestAddress(Values::newCard);
            case BOTH_NICS -> machine.addresses(Values::newCard);
            case NEW_MAC -> machine.addresses(Values::newGuestCard);
            case UUID_SWAPPED -> machine.uuid(Values::swapped);
            case BOARD -> machine.uuid(Values::newUuid).board(Values::another);
            case BOARD_AND_NICS ->
                machine.uuid(Values::newUuid).board(Values::another).addresses(Values::newCard);
            case CLONE -> machine.uuid(Values::newUuid).instanceId(Values::newInstance);
            case TWIN ->
                machine.uuid(Values::next)
                        .board(Values::next)
                        .instanceId(Values::next)
                        .addresses(Values::nextAddress)
                        .disks(Values::next);
            case PROMOTED, STANDBY ->
                machine.uuid(Values::newUuid)
                        .board(Values::another)
                        .instanceId(Values::newInstance)
                        .systemId(Values::newId)
                        .addresses(Values::nextAddress)
                        .disks(Values::another);
            case P2V -> machine.virtual().uuid(Values::newUuid).onlyAddress("52:54:00:1a:2b:3c");
            case P2V_KEPT -> machine.virtual();
            case WITHOUT_ROOT, ROOT_AGAIN, ROOT_LATER, HYPERVISOR ->
                throw new IllegalStateException(this + " is told by the system");
        }
        return machine.facts();
    }
}
