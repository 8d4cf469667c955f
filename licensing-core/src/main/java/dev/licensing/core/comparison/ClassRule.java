package dev.licensing.core.comparison;

import dev.licensing.core.serial.ComponentSlot;

/** What a PASS needs beside the score, class by class. */
final class ClassRule {
    private ClassRule() {}

    static boolean holds(Tally tally) {
        return switch (tally.platformClass()) {
            case PHYSICAL -> physical(tally);
            case VIRTUAL_MACHINE -> virtualMachine(tally);
            case KUBEVIRT -> tally.same(ComponentSlot.A) && tally.same(ComponentSlot.D, ComponentSlot.E);
            case EC2 ->
                tally.same(ComponentSlot.B)
                        && tally.same(ComponentSlot.A, ComponentSlot.C, ComponentSlot.D, ComponentSlot.F);
            case KUBERNETES -> tally.same(ComponentSlot.A) && tally.same(ComponentSlot.C);
            case DECLARED -> false;
        };
    }

    /** Two of the domains firmware, board, network and disk, one of them network or disk. */
    private static boolean physical(Tally tally) {
        boolean network = tally.same(ComponentSlot.D, ComponentSlot.E);
        boolean disk = tally.same(ComponentSlot.F);
        boolean machine = tally.same(ComponentSlot.A, ComponentSlot.B);
        return (network && disk) || (machine && (network || disk));
    }

    /** The firmware UUID and one more; a new network card on a machine licensed by nothing else beside the UUID is no other machine. */
    private static boolean virtualMachine(Tally tally) {
        boolean oneMore = tally.same(ComponentSlot.C, ComponentSlot.D, ComponentSlot.E, ComponentSlot.F);
        boolean onlyNetworkBeside =
                tally.licensed(ComponentSlot.D, ComponentSlot.E) && !tally.licensed(ComponentSlot.C, ComponentSlot.F);
        return tally.same(ComponentSlot.A) && (oneMore || onlyNetworkBeside);
    }
}
