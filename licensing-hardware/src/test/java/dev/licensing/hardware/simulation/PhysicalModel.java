package dev.licensing.hardware.simulation;

import java.util.Locale;

/**
 * A model of machine without a hypervisor, of which a batch is made: its machines differ in consecutive serials and addresses only,
 * and in the UUID where the model has a true one.
 *
 * <p>The shares of {@link #asMet} are estimates, on the high side: a fifth has a placeholder in place of the UUID and a fifth in place of the board
 * serial, an eighth is read without root; a quarter are laptops with a wireless card, most of which also show the interface of a docking station;
 * a tenth shows interfaces made by software, a stick, or a disk without a serial.
 */
record PhysicalModel(
        String uuidForm,
        String boardForm,
        String macBlock,
        String dock,
        int interfaces,
        int disks,
        boolean root,
        boolean clutter,
        long firstNumber) {
    private static final String RANDOM_UUID = "random";
    private static final String UUID_OF_MAC = "mac";
    private static final String UUID_OF_SERIAL = "serial";
    private static final String OWN_BOARD = "own";
    private static final String[] MAKERS = {
        "00:25:90",
        "3c:ec:ef",
        "54:80:28",
        "70:85:c2",
        "8c:c6:81",
        "ac:1f:6b",
        "ac:22:0b",
        "b0:26:28",
        "d8:5e:d3",
        "f4:39:09"
    };
    private static final String[] UUID_PLACEHOLDERS = {
        "03000200-0400-0500-0006-000700080009",
        "00020003-0004-0005-0006-000700080009",
        "00000000-0000-0000-0000-000000000000",
        "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "12345678-1234-5678-90ab-cddeefaabbcc"
    };
    private static final String[] BOARD_PLACEHOLDERS = {
        "To be filled by O.E.M.", "Default string", "System Serial Number", "..................", "0", "None"
    };

    /** Has every slot: two interfaces and one disk, read as root. */
    static PhysicalModel full(Values values) {
        return new PhysicalModel(
                RANDOM_UUID, OWN_BOARD, values.oneOf(MAKERS), "", 2, 1, true, false, values.below(1L << 40));
    }

    static PhysicalModel asMet(Values values) {
        boolean laptop = values.in100(25);
        return new PhysicalModel(
                values.in100(20)
                        ? values.oneOf(UUID_PLACEHOLDERS)
                        : values.oneOf(RANDOM_UUID, UUID_OF_MAC, UUID_OF_SERIAL),
                values.in100(20) ? values.oneOf(BOARD_PLACEHOLDERS) : OWN_BOARD,
                values.oneOf(MAKERS),
                laptop && values.in100(60) ? dock(values) : "",
                laptop ? 1 : values.between(1, 4),
                laptop ? 1 : values.between(0, 4),
                !values.in100(12),
                values.in100(10),
                values.below(1L << 40));
    }

    /** A laptop of a fleet with wireless, and a docking station at hand. */
    static PhysicalModel docked(Values values) {
        return new PhysicalModel(
                RANDOM_UUID,
                OWN_BOARD,
                values.oneOf(MAKERS),
                dock(values),
                1,
                1,
                values.in100(50),
                false,
                values.below(1L << 40));
    }

    /** The same model at another dock, or at none. */
    PhysicalModel at(String otherDock) {
        return new PhysicalModel(
                uuidForm, boardForm, macBlock, otherDock, interfaces, disks, root, clutter, firstNumber);
    }

    static String dock(Values values) {
        return Values.mac("48:2a:e3", values.below(1L << 24));
    }

    /** A machine of the batch. */
    Draft machine(int inBatch, String system, Values values) {
        long number = firstNumber + inBatch;
        long address = firstNumber + (long) inBatch * interfaces;
        Draft draft = Draft.physical().system(system).uuid(uuid(number, address, values));
        draft.board(boardForm.equals(OWN_BOARD) ? "M80-" + macBlock.replace(":", "") + number : boardForm);
        for (int i = 0; i < interfaces; i++) {
            draft.card(Values.mac(macBlock, address + i));
        }
        if (!dock.isEmpty()) {
            draft.card(dock);
        }
        if (clutter) {
            draft.softwareCards("02" + values.hex(10)).stick(values.hex(12)).diskWithoutSerial();
        }
        for (int i = 0; i < disks; i++) {
            draft.disk("S4EV" + macBlock.charAt(7) + String.format(Locale.ROOT, "%013d", number * 4 + i));
        }
        return root ? draft : draft.withoutRoot();
    }

    private String uuid(long number, long address, Values values) {
        return switch (uuidForm) {
            case RANDOM_UUID -> values.uuid();
            case UUID_OF_MAC ->
                "00000000-0000-0000-0000-" + Values.mac(macBlock, address).replace(":", "");
            case UUID_OF_SERIAL ->
                String.format(
                                Locale.ROOT,
                                "4c4c4544-%04x-3%03x-80%02x-",
                                number >> 44,
                                (number >> 32) & 0xfff,
                                (number >> 24) & 0xff)
                        + String.format(Locale.ROOT, "%06x", number & 0xffffff)
                        + macBlock.replace(":", "");
            default -> uuidForm;
        };
    }
}
