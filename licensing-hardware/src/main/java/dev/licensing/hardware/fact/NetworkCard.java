package dev.licensing.hardware.fact;

/**
 * A network interface for Ethernet addresses. Interfaces for others are no facts.
 *
 * @param address its address, the permanent one where the system knows it; empty where there is none, absent where software made the
 *     interface or its address, in words that follow "1 interface"
 * @param setByHand whether the administrator chose that address, and not the maker of the interface
 */
public record NetworkCard(Fact<String> address, boolean setByHand) {
    private static final String ADDRESS = "address";

    /** One with hardware beneath it, and the address that its maker chose. */
    public static NetworkCard permanent(String address) {
        return new NetworkCard(Fact.of(ADDRESS, address), false);
    }

    /** One with hardware beneath it, and an address that the administrator chose. */
    public static NetworkCard setByHand(String address) {
        return new NetworkCard(Fact.of(ADDRESS, address), true);
    }

    /** One that software made, or its address; the reason follows "1 interface". */
    public static NetworkCard ofSoftware(String reason) {
        return new NetworkCard(Fact.absent(ADDRESS, reason), false);
    }

    /** One of which too little could be read: what, such as "address", and whether root could read it. */
    public static NetworkCard unreadable(String what, boolean denied) {
        return new NetworkCard(denied ? Fact.denied(what) : Fact.unreadable(what, "cannot be read"), false);
    }
}
