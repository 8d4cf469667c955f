package dev.licensing.hardware.event;

import java.util.Locale;
import java.util.Set;

/** What the raw values of a machine become. What every machine of a model has stays as it is. */
final class Values {
    private static final Set<String> OF_EVERY_MACHINE = Set.of(
            "03000200-0400-0500-0006-000700080009",
            "00020003-0004-0005-0006-000700080009",
            "..................",
            "System Serial Number",
            "Not Specified",
            "None",
            "0",
            "7783-7084-3265-9085-8269-3286-77",
            "QM00001",
            "drive-scsi0",
            "persistent-disk-0");

    private Values() {}

    /** A serial of another make. */
    static String another(String serial) {
        return kept(serial) ? serial : "Z9" + serial.trim();
    }

    static String newUuid(String uuid) {
        return kept(uuid) ? uuid : "11223344-5566-4788-99aa-bbccddeeff00";
    }

    static String newId(String id) {
        return id.isEmpty() ? id : "ffeeddccbbaa99887766554433221100";
    }

    static String newInstance(String id) {
        return id.startsWith("i-") ? "i-0ffffffffffffff01" : id;
    }

    /** The serial or the UUID that follows. */
    static String next(String text) {
        String serial = text.trim();
        int last = serial.length() - 1;
        while (last >= 0 && !Character.isLetterOrDigit(serial.charAt(last))) {
            last--;
        }
        return kept(text) || last < 0
                ? text
                : serial.substring(0, last) + following(serial.charAt(last)) + serial.substring(last + 1);
    }

    /** An address of the same maker. */
    static String nextAddress(String address) {
        String hex = hex(address);
        return hex.substring(0, 7) + following(hex.charAt(7)) + hex.substring(8);
    }

    /** An address of another maker; one that a system made for privacy remains. */
    static String newCard(String address) {
        return isLocal(address) ? address : "a0369f" + hex(address).substring(6);
    }

    /** An address as a hypervisor makes it. */
    static String newGuestCard(String address) {
        return "aabbcc" + hex(address).substring(6);
    }

    static boolean isLocal(String address) {
        return (Integer.parseInt(hex(address).substring(0, 2), 16) & 2) != 0;
    }

    static String hex(String address) {
        return address.trim().replace(":", "").toLowerCase(Locale.ROOT);
    }

    /** The other byte order of the first three fields. */
    static String swapped(String uuid) {
        String[] fields = uuid.trim().split("-", -1);
        return reversed(fields[0])
                + '-'
                + reversed(fields[1])
                + '-'
                + reversed(fields[2])
                + '-'
                + fields[3]
                + '-'
                + fields[4];
    }

    private static String reversed(String field) {
        StringBuilder reversed = new StringBuilder();
        for (int i = field.length() - 2; i >= 0; i -= 2) {
            reversed.append(field, i, i + 2);
        }
        return reversed.toString();
    }

    /** Within the hexadecimal digits, those of any serial. */
    private static char following(char symbol) {
        return switch (Character.toLowerCase(symbol)) {
            case '9' -> 'a';
            case 'f' -> '0';
            default -> (char) (symbol + 1);
        };
    }

    private static boolean kept(String text) {
        return OF_EVERY_MACHINE.contains(text.trim());
    }
}
