package dev.licensing.hardware.oshi;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The SMBIOS table (DSP0134) as Windows gives it: a header of 8 bytes, then structures of type, length, handle and fields, each
 * followed by its strings. Bytes that are no such table have no values, and none makes it throw.
 */
final class SmbiosTable {
    private static final int WINDOWS_HEADER_BYTES = 8;
    private static final int SMALLEST_STRUCTURE_BYTES = 4;
    private static final int FIRMWARE = 0;
    /** The second byte of its extended characteristics. */
    private static final int CHARACTERISTICS = 0x13;

    private static final int VIRTUAL_MACHINE = 0x10;

    private static final int BASEBOARD = 2;
    /** Of the number of the string, in a structure of a baseboard. */
    private static final int ASSET_TAG = 8;

    private final byte[] bytes;

    SmbiosTable(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The asset tag of the first baseboard, which WMI does not tell; empty when it has none. */
    Optional<String> boardAssetTag() {
        int board = structure(BASEBOARD);
        return board < bytes.length && at(board + 1) > ASSET_TAG
                ? string(board + at(board + 1), at(board + ASSET_TAG))
                : Optional.empty();
    }

    /** Whether the firmware says that it is a virtual machine's; many hypervisors leave that out. */
    boolean describesVirtualMachine() {
        int firmware = structure(FIRMWARE);
        return firmware < bytes.length
                && at(firmware + 1) > CHARACTERISTICS
                && (at(firmware + CHARACTERISTICS) & VIRTUAL_MACHINE) != 0;
    }

    /** Where the first structure of a type is; the end of the table when there is none. */
    private int structure(int type) {
        int start = WINDOWS_HEADER_BYTES;
        while (start + SMALLEST_STRUCTURE_BYTES <= bytes.length && at(start + 1) >= SMALLEST_STRUCTURE_BYTES) {
            if (at(start) == type) {
                return start;
            }
            start = afterStrings(start + at(start + 1));
        }
        return bytes.length;
    }

    /** The n-th of the strings that end in a zero byte; 0 stands for none. */
    private Optional<String> string(int strings, int number) {
        int start = strings;
        for (int skipped = 1; skipped < number && start < bytes.length; skipped++) {
            start = endOfString(start) + 1;
        }
        int end = endOfString(start);
        boolean there = number > 0 && end > start;
        return there
                ? Optional.of(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1))
                : Optional.empty();
    }

    /** Two zero bytes end the strings, also where there are none. */
    private int afterStrings(int strings) {
        int end = strings;
        while (end < bytes.length && (at(end) != 0 || at(end + 1) != 0)) {
            end++;
        }
        return end + 2;
    }

    private int endOfString(int start) {
        int end = start;
        while (end < bytes.length && at(end) != 0) {
            end++;
        }
        return end;
    }

    private int at(int position) {
        return position < bytes.length ? bytes[position] & 0xff : 0;
    }
}
