package dev.licensing.hardware.event;

import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.linux.Machine;
import dev.licensing.hardware.linux.TestTree;
import java.nio.file.Path;
import java.util.Optional;

/** In files where the system tells the event. */
record KnownLinux(Machine machine) implements KnownMachine {
    @Override
    public MachineFacts asItIs(Path folder) {
        return machine.in(new TestTree(folder)).facts();
    }

    @Override
    public Optional<MachineFacts> registeredOtherwise(MachineEvent event, Path folder) {
        return event == MachineEvent.ROOT_LATER
                ? Optional.of(withoutRoot(machine.in(new TestTree(folder))).facts())
                : Optional.empty();
    }

    @Override
    public MachineFacts today(MachineEvent event, MachineFacts before, Path folder) {
        TestTree tree = new TestTree(folder);
        return switch (event) {
            case REBOOT -> restarted(machine.in(tree), folder).facts();
            case OS_UPDATE -> updated(machine.in(tree), folder).facts();
            case WITHOUT_ROOT -> withoutRoot(machine.in(tree)).facts();
            case ROOT_AGAIN -> machine.in(withoutRoot(tree)).facts();
            case ROOT_LATER -> machine.in(tree).facts();
            case HYPERVISOR -> machine.in(tree).onHypervisor().facts();
            default -> event.after(before);
        };
    }

    private static TestTree restarted(TestTree tree, Path folder) {
        new RestartedTree(folder).restart();
        return tree;
    }

    private static TestTree withoutRoot(TestTree tree) {
        return tree.unreadable(TestTree.DMI + "product_uuid").unreadable(TestTree.DMI + "board_serial");
    }

    private static TestTree updated(TestTree tree, Path folder) {
        new RestartedTree(folder).renameInterfaces("net");
        return tree.virtualNic("docker0", "02:42:1a:2b:3c:4d", "3")
                .virtualNic("veth1a2b3c4", "02:1a:2b:3c:4d:5e", "1")
                .disk("loop0", "7:0", "0000LOOP")
                .disk("zram0", "252:64", "0000ZRAM")
                .disk("sdz", "65:144", "0000000000000STICK")
                .file("/sys/block/sdz/removable", "1\n");
    }
}
