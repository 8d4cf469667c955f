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
    private static final int BASEBOARD = 2;
    /** Of the number of the string, in a structure of a baseboard. */
    private static final int ASSET_TAG = 8;

    private final byte[] bytes;

    SmbiosTable(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The asset tag of the first baseboard, which WMI does not tell; empty when it has none. */
    Optional<String> boardAssetTag() {
        int start = WINDOWS_HEADER_BYTES;
        while (start + SMALLEST_STRUCTURE_BYTES <= bytes.length && at(start + 1) >= SMALLEST_STRUCTURE_BYTES) {
            int strings = start + at(start + 1);
            if (at(start) == BASEBOARD) {
                return at(start + 1) > ASSET_TAG ? string(strings, at(start + ASSET_TAG)) : Optional.empty();
            }
            start = afterStrings(strings);
        }
        return Optional.empty();
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
