package dev.licensing.runtime.lease;

import dev.licensing.core.serial.SerialNumber;

/** The document in which a controller leaves its lease: one for each, so that two controllers do not write over each other. */
final class LeaseDocument {
    private LeaseDocument() {}

    static String name(SerialNumber controller) {
        return "lease." + controller + ".txt";
    }
}
