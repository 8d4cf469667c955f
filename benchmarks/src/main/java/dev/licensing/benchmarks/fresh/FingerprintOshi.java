package dev.licensing.benchmarks.fresh;

import java.util.ArrayList;
import java.util.List;
import oshi.SystemInfo;
import oshi.hardware.ComputerSystem;
import oshi.hardware.HWDiskStore;
import oshi.hardware.HWPartition;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.hardware.NetworkIF;
import oshi.util.VirtualizationDetector;

/**
 * The same facts by OSHI, as far as it has them, without the digests: maker, product, UUID and board serial; the addresses of network
 * interfaces with hardware; the serials of disks, and which is under {@code /}; the hypervisor flag, what virtualizes the machine, and
 * whether it is a container. It has no operating system id, no asset tag and no permanent addresses. Prints nanoseconds inside main.
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
        SystemInfo machine = new SystemInfo();
        HardwareAbstractionLayer hardware = machine.getHardware();
        ComputerSystem system = hardware.getComputerSystem();
        facts.add(system.getManufacturer());
        facts.add(system.getModel());
        facts.add(system.getHardwareUUID());
        facts.add(system.getBaseboard().getSerialNumber());
        for (NetworkIF network : hardware.getNetworkIFs()) {
            if (network.isConnectorPresent()) {
                facts.add(network.getMacaddr());
            }
        }
        for (HWDiskStore disk : hardware.getDiskStores()) {
            facts.add(disk.getSerial() + (isUnderRoot(disk) ? " under /" : ""));
        }
        facts.add(String.valueOf(
                hardware.getProcessor().getFeatureFlags().toString().contains(" hypervisor")));
        facts.add(VirtualizationDetector.identify(hardware).orElse("no hypervisor"));
        facts.add(String.valueOf(machine.getOperatingSystem().getCgroupInfo().isContainerized()));
        long nanoseconds = System.nanoTime() - start;
        if (facts.size() < 7) {
            throw new IllegalStateException("only " + facts.size() + " facts were read");
        }
        System.out.println(nanoseconds);
    }

    private static boolean isUnderRoot(HWDiskStore disk) {
        for (HWPartition partition : disk.getPartitions()) {
            if (partition.getMountPoint().equals("/")) {
                return true;
            }
        }
        return false;
    }
}
