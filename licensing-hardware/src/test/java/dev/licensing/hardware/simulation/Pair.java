package dev.licensing.hardware.simulation;

import dev.licensing.hardware.fact.MachineFacts;

/** Two different machines. */
record Pair(MachineFacts licensed, MachineFacts other) {
    static Pair of(Draft licensed, Draft other) {
        return new Pair(licensed.facts(), other.facts());
    }

    /** Whether both have one operating system id, that of an image or that of a shipped system. */
    boolean sameSystem() {
        return licensed.operatingSystemId().isRead()
                && licensed.operatingSystemId()
                        .or("")
                        .equals(other.operatingSystemId().or(""));
    }
}
