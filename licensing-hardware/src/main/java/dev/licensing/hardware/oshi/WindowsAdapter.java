package dev.licensing.hardware.oshi;

import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.oshi.WmiProperties.Adapter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A network interface of Windows. */
final class WindowsAdapter {
    /** Ethernet and wireless, by the numbers of IANA. */
    private static final Set<String> ETHERNET_TYPES = Set.of("6", "71");
    /** NdisPhysicalMediumBluetooth: of type Ethernet, but Linux shows no such interface. */
    private static final String BLUETOOTH = "10";

    private WindowsAdapter() {}

    /** Empty for one that has no Ethernet address. */
    static Optional<NetworkCard> card(Map<Adapter, String> adapter) {
        boolean ethernet = ETHERNET_TYPES.contains(adapter.getOrDefault(Adapter.INTERFACETYPE, ""));
        if (!ethernet || BLUETOOTH.equals(adapter.get(Adapter.NDISPHYSICALMEDIUM))) {
            return Optional.empty();
        }
        if (!"true".equalsIgnoreCase(adapter.get(Adapter.HARDWAREINTERFACE))) {
            return Optional.of(NetworkCard.ofSoftware("without hardware"));
        }
        String address = adapter.getOrDefault(Adapter.PERMANENTADDRESS, "");
        return Optional.of(NetworkCard.permanent(address));
    }
}
