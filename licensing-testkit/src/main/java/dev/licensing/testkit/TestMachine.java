package dev.licensing.testkit;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.FingerprintSource;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * A machine with made-up components, and what happens to machines. The same name gives the same machine: serial numbers of
 * tests are the same in every run. Thread-safe.
 *
 * <p>A machine has what its class uses: a firmware UUID, a board (or instance id on EC2), an operating system id, two network
 * interfaces, a disk.
 */
public final class TestMachine implements FingerprintSource {
    private final ReentrantLock changes = new ReentrantLock();
    private volatile MachineParts parts;

    private TestMachine(MachineParts parts) {
        this.parts = parts;
    }

    /**
     * A machine without a hypervisor.
     *
     * @param name what makes it this machine
     * @return the machine
     */
    public static TestMachine physical(String name) {
        return of(PlatformClass.PHYSICAL, name);
    }

    /**
     * A guest of a hypervisor.
     *
     * @param name what makes it this machine
     * @return the machine
     */
    public static TestMachine virtualMachine(String name) {
        return of(PlatformClass.VIRTUAL_MACHINE, name);
    }

    /**
     * A machine of any class; a declared one has no components at all.
     *
     * @param platformClass its class
     * @param name what makes it this machine
     * @return the machine
     */
    public static TestMachine of(PlatformClass platformClass, String name) {
        return new TestMachine(MachineParts.of(platformClass, name));
    }

    /**
     * The serial number to register, as root reads it.
     *
     * @return the serial number
     * @throws IllegalStateException when too little identifies the machine
     */
    public SerialNumber serialNumber() {
        Fingerprint asRoot = parts.readByRoot(true).read();
        if (Enrolment.of(asRoot) instanceof Enrolment.Enrolled enrolled) {
            return enrolled.serialNumber();
        }
        throw new IllegalStateException("the test machine has no serial number: "
                + asRoot.platformClass().id() + " identifies it by nothing; take another class");
    }

    /** Another card in place of the first network interface. */
    public void replaceNetworkInterface() {
        replace(ComponentSlot.D);
    }

    /** Other cards in place of both network interfaces. */
    public void replaceNetworkInterfaces() {
        replace(ComponentSlot.D, ComponentSlot.E);
    }

    /** One more network interface; the two that are there stay. */
    public void addNetworkInterface() {
        change(MachineParts::withOneMoreInterface);
    }

    /** Another disk. */
    public void replaceDisk() {
        replace(ComponentSlot.F);
    }

    /** The operating system is installed anew on the same hardware. */
    public void reinstallOperatingSystem() {
        replace(ComponentSlot.C);
    }

    /** Another board: with it come another firmware UUID and, on board, the first network interface. */
    public void replaceBoard() {
        replace(ComponentSlot.A, ComponentSlot.B, ComponentSlot.D);
    }

    /** All components become others: the name stays, the machine does not. */
    public void becomeAnotherMachine() {
        replace(ComponentSlot.values());
    }

    /**
     * The machine moves into or out of a hypervisor, or turns out to be of another class; its components stay.
     *
     * @param platformClass its class from now on
     */
    public void becomeOfClass(PlatformClass platformClass) {
        change(now -> now.ofClass(platformClass));
    }

    /** From now on the service does not run as root: the firmware UUID and the serial of a board cannot be read. */
    public void readWithoutRoot() {
        change(now -> now.readByRoot(false));
    }

    /** From now on the service runs as root. */
    public void readAsRoot() {
        change(now -> now.readByRoot(true));
    }

    /**
     * A copy of this machine as hypervisors make it: with another UUID and other network interfaces, but with the operating
     * system id and the disk of the original.
     *
     * @return the clone; what happens to one of the two does not happen to the other
     */
    public TestMachine cloneWithNewUuid() {
        return new TestMachine(parts.replaced(ComponentSlot.A, ComponentSlot.B, ComponentSlot.D, ComponentSlot.E));
    }

    /**
     * An exact copy of this machine, which no fingerprint tells from it.
     *
     * @return the copy; what happens to one of the two does not happen to the other
     */
    public TestMachine copy() {
        return new TestMachine(parts);
    }

    @Override
    public Fingerprint read() {
        return parts.read();
    }

    @Override
    public Fingerprint read(int version, PlatformClass platformClass) {
        return parts.read(version, platformClass);
    }

    /** The class and the name. */
    @Override
    public String toString() {
        return "TestMachine[" + parts.platformClass().id() + ", " + parts.name() + "]";
    }

    private void change(UnaryOperator<MachineParts> event) {
        changes.lock();
        try {
            parts = event.apply(parts);
        } finally {
            changes.unlock();
        }
    }

    private void replace(ComponentSlot... slots) {
        change(now -> now.replaced(slots));
    }
}
