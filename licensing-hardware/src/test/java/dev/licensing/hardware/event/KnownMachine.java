package dev.licensing.hardware.event;

import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.linux.Machine;
import dev.licensing.hardware.oshi.MacMachine;
import dev.licensing.hardware.oshi.WindowsMachine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A machine of the corpus, by the name that the table has for it. */
interface KnownMachine {
    /** As it is; a Linux machine is written into an empty folder. */
    MachineFacts asItIs(Path folder);

    /** As it was registered, if that is not as it is. */
    default Optional<MachineFacts> registeredOtherwise(MachineEvent event, Path folder) {
        return Optional.empty();
    }

    /** After the event; a Linux machine may be written into an empty folder again. */
    MachineFacts today(MachineEvent event, MachineFacts before, Path folder);

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Machine machine : Machine.values()) {
            names.add("linux/" + machine);
        }
        for (WindowsMachine machine : WindowsMachine.values()) {
            names.add("windows/" + machine);
        }
        for (MacMachine machine : MacMachine.values()) {
            names.add("mac/" + machine);
        }
        return names;
    }

    static KnownMachine of(String name) {
        String own = name.substring(name.indexOf('/') + 1);
        if (name.startsWith("linux/")) {
            return new KnownLinux(Machine.valueOf(own));
        }
        return name.startsWith("windows/")
                ? new KnownWindows(WindowsMachine.valueOf(own))
                : new KnownMac(MacMachine.valueOf(own));
    }

    /** In WMI's words where the system tells the event. */
    record KnownWindows(WindowsMachine machine) implements KnownMachine {
        @Override
        public MachineFacts asItIs(Path folder) {
            return machine.facts();
        }

        @Override
        public MachineFacts today(MachineEvent event, MachineFacts before, Path folder) {
            return switch (event) {
                case REBOOT -> machine.factsAfterReboot();
                case HYPERVISOR -> machine.factsWithVirtualSwitch();
                default -> event.after(before);
            };
        }
    }

    /** From recorded answers only. */
    record KnownMac(MacMachine machine) implements KnownMachine {
        @Override
        public MachineFacts asItIs(Path folder) {
            return machine.facts();
        }

        @Override
        public MachineFacts today(MachineEvent event, MachineFacts before, Path folder) {
            return event.after(before);
        }
    }
}
