package dev.licensing.hardware.oshi;

import dev.licensing.hardware.fact.MachineReader;
import java.util.Locale;

/** The readers of the systems that have no files to read. */
public final class OtherSystems {
    private OtherSystems() {}

    /**
     * The reader for a system; of one that nobody knows everything is unreadable.
     *
     * @param name the name of the system as Java has it
     * @param systemDrive the drive with the system where there are drives, such as {@code C:}
     */
    public static MachineReader reader(String name, String systemDrive) {
        String system = name.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new WindowsReader(new NativeWindows(), systemDrive);
        }
        return system.startsWith("mac") ? new MacReader() : new UnknownSystem();
    }
}
