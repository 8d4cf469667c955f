package dev.licensing.hardware.oshi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Windows is asked for. A call throws when Windows refuses or fails. */
interface WindowsCalls {
    /**
     * The objects of a WMI class.
     *
     * @param namespace the WMI namespace
     * @param wmiClass the name of the class
     * @param properties the properties that are asked for
     * @return a map for each object; a property without a value is not in it
     */
    <T extends Enum<T>> List<Map<T, String>> query(String namespace, String wmiClass, Class<T> properties);

    /** A text in the part of the registry that is the machine's. */
    Optional<String> registryText(String key, String value);

    /** Whether the machine's part of the registry has a value of that name. */
    boolean hasRegistryValue(String key, String value);

    /** The SMBIOS table with the header that Windows puts before it. */
    byte[] firmwareTable();
}
