package dev.licensing.benchmarks.fresh;

import java.util.ArrayList;
import java.util.List;
import oshi.SystemInfo;
import oshi.hardware.ComputerSystem;
import oshi.hardware.HWDiskStore;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.NetworkIF;

/**
 * The same facts by OSHI, without the digests: maker, product, UUID and board serial, network interfaces, disk serials, and the processor, of which
 * it can tell a virtual machine. It does not read the operating system id. Prints nanoseconds inside main.
 */
public final class FingerprintOshi {
    private FingerprintOshi() {}

    /**
     * Reads once.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        // Else SLF4J says in every process that it has no back end
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        long start = System.nanoTime();
        List<String> facts = new ArrayList<>();
        HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
        ComputerSystem system = hardware.getComputerSystem();
        facts.add(system.getManufacturer());
        facts.add(system.getModel());
        facts.add(system.getHardwareUUID());
        facts.add(system.getBaseboard().getSerialNumber());
        for (NetworkIF network : hardware.getNetworkIFs()) {
            facts.add(network.getMacaddr());
        }
        for (HWDiskStore disk : hardware.getDiskStores()) {
            facts.add(disk.getSerial());
        }
        facts.add(hardware.getProcessor().getProcessorIdentifier().getVendor());
        long nanoseconds = System.nanoTime() - start;
        if (facts.size() < 5) {
            throw new IllegalStateException("only " + facts.size() + " facts were read");
        }
        System.out.println(nanoseconds);
    }
}
