package dev.licensing.hardware.rule;

import java.util.Optional;

/**
 * The SMBIOS UUID of a machine in both byte orders, because hypervisors and firmware disagree on the order of its first three fields
 * (SMBIOS 2.6 made it little-endian).
 *
 * @param hex the 32 hexadecimal digits as they were read, in lower case
 * @param swapped the same with the first three fields reversed byte by byte
 */
public record FirmwareUuid(String hex, String swapped) {
    private static final int DIGITS = 32;

    /** Whole UUIDs, and starts of UUIDs, that firmware has in place of one. */
    private static final String[] PLACEHOLDERS = {
        "03000200040005000006000700080009",
        "030201000504070608090a0b0c0d0e0f",
        "10000000000080000040000000000000",
        "0123456789abcdef0123456789abcdef",
        // A Dell machine without a service tag
        "4c4c454400002010802080c04f202020",
        "012345678910",
        "123456781234",
    };

    public static Optional<FirmwareUuid> parse(String text) {
        String hex = SerialText.withoutSeparators(SerialText.normalize(text));
        if (!SerialText.isHex(hex, DIGITS)) {
            return Optional.empty();
        }
        String swapped = reversed(hex, 0, 8) + reversed(hex, 8, 12) + reversed(hex, 12, 16) + hex.substring(16);
        return Optional.of(new FirmwareUuid(hex, swapped));
    }

    /** The lower of the two orders: the same for both. */
    public String normalized() {
        return hex.compareTo(swapped) <= 0 ? hex : swapped;
    }

    public boolean isEitherOrderOf(String digits) {
        return digits.equals(hex) || digits.equals(swapped);
    }

    /** Whether it is one that many machines have. */
    public boolean isPlaceholder() {
        return isOneByteRepeated() || isListed(hex) || isListed(swapped);
    }

    private boolean isOneByteRepeated() {
        return hex.equals(hex.substring(0, 2).repeat(DIGITS / 2));
    }

    private static boolean isListed(String digits) {
        for (String placeholder : PLACEHOLDERS) {
            if (digits.startsWith(placeholder)) {
                return true;
            }
        }
        return false;
    }

    private static String reversed(String hex, int from, int toExclusive) {
        StringBuilder reversed = new StringBuilder(toExclusive - from);
        for (int i = toExclusive - 2; i >= from; i -= 2) {
            reversed.append(hex, i, i + 2);
        }
        return reversed.toString();
    }

    /** Never the raw value. */
    @Override
    public String toString() {
        return "FirmwareUuid";
    }
}
