package dev.licensing.hardware.oshi;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineReader;
import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.fact.PlatformMarks;
import dev.licensing.hardware.oshi.WmiProperties.Adapter;
import dev.licensing.hardware.oshi.WmiProperties.Computer;
import dev.licensing.hardware.rule.SerialText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a Windows machine by WMI queries, the registry and the SMBIOS table. It holds nothing that it read. */
final class WindowsReader implements MachineReader {
    private static final String CIM = "ROOT\\CIMV2";
    private static final String CONTROL = "SYSTEM\\CurrentControlSet\\Control";
    private static final String CRYPTOGRAPHY = "SOFTWARE\\Microsoft\\Cryptography";

    private final WindowsCalls windows;
    private final String systemDrive;

    WindowsReader(WindowsCalls windows, String systemDrive) {
        this.windows = windows;
        this.systemDrive = systemDrive;
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    /** {@code HypervisorPresent} is not asked for: it is also true on a physical machine that runs Hyper-V for its own safety. */
    @Override
    public Fact<PlatformMarks> marks() {
        if (windows.hasRegistryValue(CONTROL, "ContainerType")) {
            return Fact.of("registry", PlatformMarks.ofContainer());
        }
        String source = "Win32_ComputerSystem";
        List<Map<Computer, String>> systems = windows.query(CIM, source, Computer.class);
        if (systems.isEmpty()) {
            return Fact.unreadable(source, "no answer");
        }
        Map<Computer, String> system = systems.get(0);
        String vendor = system.getOrDefault(Computer.MANUFACTURER, "");
        String product = system.getOrDefault(Computer.MODEL, "");
        return Fact.of(source, new PlatformMarks(false, vendor, product, family(source), "", isGuest(), false));
    }

    private String family(String source) {
        try {
            return first(source, WmiProperties.Family.SYSTEMFAMILY, "SystemFamily")
                    .or("");
        } catch (RuntimeException e) {
            return "";
        }
    }

    /** Only what the firmware says of itself: that no table can be had makes no class unreadable. */
    private boolean isGuest() {
        try {
            return new SmbiosTable(windows.firmwareTable()).describesVirtualMachine();
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    public Fact<String> firmwareUuid() {
        return first("Win32_ComputerSystemProduct", WmiProperties.Product.UUID, "UUID");
    }

    @Override
    public Fact<String> boardSerial() {
        return first("Win32_BaseBoard", WmiProperties.Board.SERIALNUMBER, "SerialNumber");
    }

    @Override
    public Fact<String> boardAssetTag() {
        return fact("SMBIOS asset tag of the board", new SmbiosTable(windows.firmwareTable()).boardAssetTag());
    }

    /** The registry writes it as a UUID. */
    @Override
    public Fact<String> operatingSystemId() {
        Optional<String> id = windows.registryText(CRYPTOGRAPHY, "MachineGuid");
        return id.isPresent()
                ? Fact.of("MachineGuid", SerialText.withoutSeparators(id.get()))
                : Fact.absent("MachineGuid", "no such value");
    }

    @Override
    public Fact<List<NetworkCard>> networkCards() {
        String source = "MSFT_NetAdapter";
        List<NetworkCard> cards = new ArrayList<>();
        for (Map<Adapter, String> adapter : windows.query("ROOT\\StandardCimv2", source, Adapter.class)) {
            WindowsAdapter.card(adapter).ifPresent(cards::add);
        }
        return Fact.of(source + ".PermanentAddress", cards);
    }

    @Override
    public Fact<List<DiskDrive>> disks() {
        return Fact.of(
                systemDrive,
                WindowsDisks.of(
                        windows.query(CIM, "Win32_DiskDrive", WmiProperties.Disk.class),
                        windows.query(CIM, "Win32_LogicalDiskToPartition", WmiProperties.DriveLetter.class),
                        systemDrive));
    }

    private <T extends Enum<T>> Fact<String> first(String wmiClass, T property, String words) {
        Optional<String> value = Optional.empty();
        List<Map<T, String>> rows = windows.query(CIM, wmiClass, property.getDeclaringClass());
        if (!rows.isEmpty()) {
            value = Optional.ofNullable(rows.get(0).get(property));
        }
        return fact(wmiClass + '.' + words, value);
    }

    private static Fact<String> fact(String source, Optional<String> value) {
        return value.isPresent() ? Fact.of(source, value.get()) : Fact.absent(source, "no such value");
    }
}
