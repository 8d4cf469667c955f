package dev.licensing.hardware.oshi;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.fact.PlatformMarks;
import java.util.List;
import java.util.Optional;

/** What OSHI tells of a Mac, as facts. Its word "unknown" stands for nothing and for a failure alike, so it is unreadable here. */
final class MacFacts {
    private static final String NOT_TOLD = "not told";

    private MacFacts() {}

    static Fact<PlatformMarks> marks(String vendor, String model) {
        return isTold(model)
                ? Fact.of("model", new PlatformMarks(false, vendor, model, "", "", false, false))
                : Fact.unreadable("model", NOT_TOLD);
    }

    static Fact<String> text(String source, String text) {
        return isTold(text) ? Fact.of(source, text) : Fact.unreadable(source, NOT_TOLD);
    }

    /** Interfaces for Ethernet and wireless are {@code en} and a number; all others are made by software. */
    static Optional<NetworkCard> card(String name, String address) {
        return isNumbered(name) ? Optional.of(NetworkCard.permanent(address)) : Optional.empty();
    }

    static DiskDrive disk(String serial, String type, List<String> mounts) {
        boolean system = mounts.contains("/") || mounts.contains("/System/Volumes/Data");
        boolean removable = type.equals("Removable");
        return isTold(serial) ? DiskDrive.of(serial, system, removable) : DiskDrive.withoutSerial(system, removable);
    }

    private static boolean isNumbered(String name) {
        for (int i = 2; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                return false;
            }
        }
        return name.startsWith("en") && name.length() > 2;
    }

    private static boolean isTold(String text) {
        return !text.isBlank() && !text.equalsIgnoreCase("unknown");
    }
}
