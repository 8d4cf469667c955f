package dev.licensing.hardware.oshi;

import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.probe.MachineSource;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a made-up Windows machine answers, in the words of WMI and the registry. */
final class RecordedWindows implements WindowsCalls {
    private final Map<String, List<Map<String, String>>> objects = new HashMap<>();
    private final Map<String, String> registry = new HashMap<>();
    private final Set<String> failing = new HashSet<>();
    private byte[] firmware = new byte[0];

    MachineFacts facts() {
        return MachineSource.within(10, new WindowsReader(this, "C:")).facts();
    }

    RecordedWindows madeBy(String vendor, String product) {
        return only("Win32_ComputerSystem", Map.of("MANUFACTURER", vendor, "MODEL", product));
    }

    RecordedWindows uuid(String uuid) {
        return only("Win32_ComputerSystemProduct", Map.of("UUID", uuid));
    }

    RecordedWindows board(String serial) {
        return only("Win32_BaseBoard", Map.of("SERIALNUMBER", serial));
    }

    /** Such a table has the header of Windows, a structure before that of the board, and a board of the given strings. */
    RecordedWindows boardAssetTag(String tag) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        table.writeBytes(new byte[] {0, 3, 0, 0, 100, 0, 0, 0});
        table.writeBytes(new byte[] {0, 5, 0, 0, 1});
        table.writeBytes("Amazon EC2\0\0".getBytes(StandardCharsets.US_ASCII));
        table.writeBytes(new byte[] {2, 9, 1, 0, 1, 0, 0, 0, 2});
        table.writeBytes(("Amazon EC2\0" + tag + "\0\0").getBytes(StandardCharsets.US_ASCII));
        firmware = table.toByteArray();
        return this;
    }

    RecordedWindows firmware(byte[] table) {
        firmware = table;
        return this;
    }

    RecordedWindows machineGuid(String guid) {
        registry.put("SOFTWARE\\Microsoft\\Cryptography\\MachineGuid", guid);
        return this;
    }

    RecordedWindows container() {
        registry.put("SYSTEM\\CurrentControlSet\\Control\\ContainerType", "1");
        return this;
    }

    RecordedWindows nic(String permanent) {
        return nic(permanent, "True", "6", "14");
    }

    RecordedWindows nic(String permanent, String hardware, String type, String medium) {
        return add(
                "MSFT_NetAdapter",
                Map.of(
                        "PERMANENTADDRESS",
                        permanent,
                        "HARDWAREINTERFACE",
                        hardware,
                        "INTERFACETYPE",
                        type,
                        "NDISPHYSICALMEDIUM",
                        medium));
    }

    RecordedWindows disk(String index, String serial) {
        return disk(index, serial, "Fixed hard disk media");
    }

    RecordedWindows disk(String index, String serial, String media) {
        return add("Win32_DiskDrive", Map.of("INDEX", index, "SERIALNUMBER", serial, "MEDIATYPE", media));
    }

    /** One whose driver tells no serial. */
    RecordedWindows diskWithoutSerial(String index) {
        return add("Win32_DiskDrive", Map.of("INDEX", index, "MEDIATYPE", "Fixed hard disk media"));
    }

    RecordedWindows drive(String letter, String diskIndex) {
        String partition =
                "\\\\HOST\\root\\cimv2:Win32_DiskPartition.DeviceID=\"Disk #" + diskIndex + ", Partition #1\"";
        String drive = "\\\\HOST\\root\\cimv2:Win32_LogicalDisk.DeviceID=\"" + letter + "\"";
        return add("Win32_LogicalDiskToPartition", Map.of("ANTECEDENT", partition, "DEPENDENT", drive));
    }

    /** The objects of every class from the last to the first, and the disks with other numbers. */
    RecordedWindows inOtherOrder() {
        int disks = objects.getOrDefault("Win32_DiskDrive", List.of()).size();
        for (List<Map<String, String>> found : objects.values()) {
            Collections.reverse(found);
            found.replaceAll(object -> renumbered(object, disks));
        }
        return this;
    }

    /** Disk 0 of 1 becomes disk 1, disk 0 of 2 disk 2 and disk 1 disk 1. */
    private static Map<String, String> renumbered(Map<String, String> object, int disks) {
        Map<String, String> renumbered = new HashMap<>(object);
        renumbered.computeIfPresent("INDEX", (name, index) -> Integer.toString(disks - Integer.parseInt(index)));
        renumbered.computeIfPresent("ANTECEDENT", (name, partition) -> {
            int number = partition.indexOf('#') + 1;
            int end = partition.indexOf(',', number);
            int index = disks - Integer.parseInt(partition.substring(number, end));
            return partition.substring(0, number) + index + partition.substring(end);
        });
        return renumbered;
    }

    /** A class that Windows refuses to answer for, or one of its properties. */
    RecordedWindows failing(String wmiClass) {
        failing.add(wmiClass);
        return this;
    }

    RecordedWindows without(String wmiClass) {
        objects.remove(wmiClass);
        return this;
    }

    private RecordedWindows only(String wmiClass, Map<String, String> object) {
        return without(wmiClass).add(wmiClass, object);
    }

    RecordedWindows add(String wmiClass, Map<String, String> object) {
        objects.computeIfAbsent(wmiClass, name -> new ArrayList<>()).add(object);
        return this;
    }

    @Override
    public <T extends Enum<T>> List<Map<T, String>> query(String namespace, String wmiClass, Class<T> properties) {
        for (T property : properties.getEnumConstants()) {
            if (failing.contains(wmiClass) || failing.contains(wmiClass + '.' + property)) {
                throw new IllegalStateException("the raw value S3CR3T");
            }
        }
        List<Map<T, String>> rows = new ArrayList<>();
        for (Map<String, String> object : objects.getOrDefault(wmiClass, List.of())) {
            Map<T, String> row = new EnumMap<>(properties);
            for (T property : properties.getEnumConstants()) {
                if (object.containsKey(property.name())) {
                    row.put(property, object.get(property.name()));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    @Override
    public Optional<String> registryText(String key, String value) {
        return Optional.ofNullable(registry.get(key + '\\' + value));
    }

    @Override
    public boolean hasRegistryValue(String key, String value) {
        return registry.containsKey(key + '\\' + value);
    }

    @Override
    public byte[] firmwareTable() {
        return firmware.clone();
    }
}
