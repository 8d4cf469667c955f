package dev.licensing.hardware.rule;

import java.util.Optional;

/**
 * A 48-bit Ethernet address (IEEE 802).
 *
 * @param hex its 12 hexadecimal digits in lower case
 */
record MacAddress(String hex) {
    private static final int DIGITS = 12;
    private static final int GROUP_BIT = 1;
    private static final int LOCAL_BIT = 2;

    static Optional<MacAddress> parse(String text) {
        String hex = SerialText.withoutSeparators(SerialText.normalize(text));
        return SerialText.isHex(hex, DIGITS) ? Optional.of(new MacAddress(hex)) : Optional.empty();
    }

    /** Why the address identifies no interface, in words that follow "1 interface"; empty when it may. */
    Optional<String> veto() {
        if (hex.equals("000000000000")) {
            return Optional.of("with a zero address");
        }
        if (hex.equals("ffffffffffff")) {
            return Optional.of("with the broadcast address");
        }
        if (hasBit(GROUP_BIT)) {
            return Optional.of("with a multicast address");
        }
        return hex.startsWith("0242") ? Optional.of("of a container engine") : Optional.empty();
    }

    /** Chosen by software or by an administrator, and not assigned to the maker of the interface. */
    boolean isLocallyAdministered() {
        return hasBit(LOCAL_BIT);
    }

    private boolean hasBit(int bit) {
        return (Integer.parseInt(hex.substring(0, 2), 16) & bit) != 0;
    }

    /** Never the raw value. */
    @Override
    public String toString() {
        return "MacAddress";
    }
}
