package dev.licensing.hardware.rule;

import java.util.Optional;

/**
 * The text of a serial as firmware, drives and hypervisors report it: how it is normalized, and when it identifies nothing.
 *
 * <p>Only ASCII letters are lowered: the rules of other letters change with the Java version, and a digest must not.
 */
public final class SerialText {
    private static final String PLACEHOLDER = "a placeholder of the firmware vendor";

    /** One a line. A fresh JVM makes one text in less time than a set of them. */
    private static final String PLACEHOLDERS = """

            to be filled by o.e.m.
            to be filled by o.e.m
            to be filled by oem
            filled by oem
            o.e.m.
            oem
            default string
            default_string
            $(default_string)
            system serial number
            baseboard serial number
            base board serial number
            board serial number
            chassis serial number
            serial number
            serial
            not specified
            not applicable
            not available
            not defined
            not settable
            not set
            n/a
            none
            null
            empty
            invalid
            unknown
            undefined
            tbd
            t.b.d.
            no asset tag
            no serial number
            asset tag
            0123456789
            0123456789abcdef
            01234567
            12345678
            123456789
            1234567890
            123456789000
            123456789abc
            bss-0123456789
            mb-1234567890
            nb-1234567890
            7783-7084-3265-9085-8269-3286-77
            """;

    private static final int SHORTEST_ROW_OF_ZEROS = 10;

    /** Names that hypervisors give to the disk of every guest; what follows them is a small number or a bus address. */
    private static final String[] VIRTUAL_DISKS = {
        "qm0000",
        "persistent-disk-",
        "local-ssd-",
        "local-nvme-ssd-",
        "nvme_card",
        "overlayblk",
        "drive-",
        "vmware nvme_"
    };

    private SerialText() {}

    /** Without blanks and control characters at its ends, in lower case. */
    public static String normalize(String text) {
        char[] symbols = text.trim().toCharArray();
        for (int i = 0; i < symbols.length; i++) {
            if (symbols[i] >= 'A' && symbols[i] <= 'Z') {
                symbols[i] = (char) (symbols[i] - 'A' + 'a');
            }
        }
        return new String(symbols);
    }

    /** Without the dashes, colons and braces of UUIDs and network addresses. */
    public static String withoutSeparators(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if ("-:{}".indexOf(text.charAt(i)) < 0) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    public static boolean isHex(String text, int length) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789abcdef".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.length() == length;
    }

    static boolean isOneSymbolRepeated(String text) {
        return text.equals(text.substring(0, 1).repeat(text.length()));
    }

    /** Why a normalized serial, not empty, identifies nothing; empty when it may. */
    public static Optional<String> veto(String normalized) {
        if (!isPrintable(normalized)) {
            return Optional.of("not printable text");
        }
        boolean placeholder = PLACEHOLDERS.contains("\n" + normalized + "\n")
                || isOneSymbolRepeated(normalized)
                || isOnlyZerosAndSigns(normalized);
        return placeholder ? Optional.of(PLACEHOLDER) : Optional.empty();
    }

    /** As {@link #veto}, for the serial of a disk. */
    public static Optional<String> diskVeto(String normalized) {
        return isConstant(normalized) ? Optional.of("a hypervisor's constant") : veto(normalized);
    }

    private static boolean isConstant(String serial) {
        for (String constant : VIRTUAL_DISKS) {
            if (serial.startsWith(constant)) {
                return true;
            }
        }
        return isNumberOfDrive(serial);
    }

    /** QM00011 of QEMU, the number of the controller of Azure, and that of a drive of VMware among many zeros. */
    private static boolean isNumberOfDrive(String serial) {
        int digits = endingDigits(serial);
        String before = serial.substring(0, serial.length() - digits);
        if (before.isEmpty()) {
            return digits >= SHORTEST_ROW_OF_ZEROS
                    && isOnlyZerosAndSigns(serial.substring(0, digits - 1))
                    && !isOnlyZerosAndSigns(serial);
        }
        return (before.equals("qm") && digits == 5) || (before.equals("sn: ") && serial.startsWith("sn: 0"));
    }

    private static int endingDigits(String text) {
        int digits = 0;
        while (digits < text.length() && "0123456789".indexOf(text.charAt(text.length() - 1 - digits)) >= 0) {
            digits++;
        }
        return digits;
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Such as "0", "......" or "00-00". */
    private static boolean isOnlyZerosAndSigns(String text) {
        for (int i = 0; i < text.length(); i++) {
            char symbol = text.charAt(i);
            if ((symbol >= '1' && symbol <= '9') || (symbol >= 'a' && symbol <= 'z')) {
                return false;
            }
        }
        return true;
    }
}
