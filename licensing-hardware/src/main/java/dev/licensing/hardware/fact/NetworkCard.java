package dev.licensing.hardware.fact;

/** A network interface for Ethernet addresses. Interfaces for others are no facts. */
public sealed interface NetworkCard {
    /**
     * One with hardware beneath it.
     *
     * @param address its address, the permanent one where the system knows it; empty where there is none
     * @param origin who chose that address
     */
    record Hardware(String address, Origin origin) implements NetworkCard {
        /** Never the raw value. */
        @Override
        public String toString() {
            return "Hardware";
        }
    }

    /**
     * One that software made.
     *
     * @param reason what tells, in words that follow "1 interface"
     */
    record Software(String reason) implements NetworkCard {}

    /**
     * One of which too little could be read.
     *
     * @param reason what could not be read, in words that follow "1 interface"
     * @param denied whether root could read it
     */
    record Unreadable(String reason, boolean denied) implements NetworkCard {}

    /** Who chose an address. */
    enum Origin {
        /** The maker of the interface. */
        PERMANENT,
        /** The administrator. */
        BY_HAND,
        /** A driver or the system. */
        BY_SOFTWARE
    }
}
