package dev.licensing.hardware;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.FileTree.Reading;
import java.util.List;
import java.util.Optional;

/**
 * The network interfaces of a machine by their permanent Ethernet addresses: slots D and E are the two lowest.
 *
 * <p>Interfaces that share an address count once: a virtual function of Azure has the address of the interface that it speeds up.
 */
final class NetworkSlots {
    private static final String INTERFACES = "/sys/class/net";
    private static final String USED = "/sys/class/net/*/address";
    /** ARPHRD_ETHER of Linux. */
    private static final String ETHERNET = "1";
    /** NET_ADDR_PERM of Linux; 1 is random, 2 is taken from another interface. */
    private static final String PERMANENT = "0";
    /** NET_ADDR_SET of Linux: by hand, or by the driver of a bond for its members. */
    private static final String SET_BY_HAND = "3";

    private final SlotReading failure;
    private final List<Integer> digests;

    private NetworkSlots(SlotReading failure, List<Integer> digests) {
        this.failure = failure;
        this.digests = digests;
    }

    /** Reads the interfaces by the rules of a class. */
    static NetworkSlots of(FileTree tree, PlatformClass platformClass) {
        Reading<List<String>> names = tree.list(INTERFACES);
        if (!(names instanceof Reading.Value<?>)) {
            return new NetworkSlots(names.failure(INTERFACES), List.of());
        }
        Candidates candidates = new Candidates("interface");
        for (String name : names.or(List.of())) {
            new Interface(tree, name, platformClass == PlatformClass.PHYSICAL).addTo(candidates);
        }
        List<Integer> digests = candidates.digests(ComponentSlot.D);
        String none = digests.isEmpty() ? "no Ethernet interface" : "no second Ethernet interface";
        return new NetworkSlots(candidates.none(none), digests);
    }

    /** Interfaces whose addresses follow from the IP address and so identify no machine. */
    static NetworkSlots derivedFromIp() {
        return new NetworkSlots(SlotReading.vetoed("addresses derived from the IP address"), List.of());
    }

    /** Slot D, and E: the interface with the lowest address but {@code rank} others. */
    SlotReading slot(int rank) {
        return rank < digests.size() ? SlotReading.used(digests.get(rank), USED) : failure;
    }

    List<Integer> digests() {
        return digests;
    }

    private record Interface(FileTree tree, String name, boolean physical) {
        void addTo(Candidates candidates) {
            Reading<String> type = read("type");
            boolean ethernet =
                    type instanceof Reading.Absent<?> || type.or("").trim().equals(ETHERNET);
            if (type instanceof Reading.Unreadable<?>) {
                candidates.unreadable("whose type cannot be read");
            } else if (ethernet && !tree.exists(file("device"))) {
                candidates.veto("without a device link");
            } else if (ethernet) {
                addAddress(candidates);
            }
        }

        /** A member of a bond shows the address of the bond, and keeps its own aside. */
        private void addAddress(Candidates candidates) {
            Reading<String> ofMember = read("bonding_slave/perm_hwaddr");
            boolean member = ofMember instanceof Reading.Value<?>;
            Reading<String> address = member ? ofMember : read("address");
            Reading<String> origin = read("addr_assign_type");
            if (address instanceof Reading.Unreadable<?> || origin instanceof Reading.Unreadable<?>) {
                candidates.unreadable("whose address cannot be read");
                return;
            }
            Optional<MacAddress> mac = MacAddress.parse(address.or(""));
            Optional<String> veto = mac.isPresent()
                    ? veto(mac.get(), origin.or(PERMANENT).trim(), member)
                    : Optional.of("without a 6-byte address");
            if (veto.isPresent()) {
                candidates.veto(veto.get());
            } else if (mac.isPresent()) {
                candidates.use(mac.get().hex());
            }
        }

        private Optional<String> veto(MacAddress mac, String origin, boolean member) {
            boolean byHand = origin.equals(SET_BY_HAND) && !member;
            if (byHand && physical) {
                return Optional.of("set by hand");
            }
            if (!origin.equals(PERMANENT) && !origin.equals(SET_BY_HAND)) {
                return Optional.of("set by software");
            }
            Optional<String> veto = mac.veto();
            boolean local = veto.isEmpty() && physical && mac.isLocallyAdministered();
            return local ? Optional.of("with a locally administered address") : veto;
        }

        private Reading<String> read(String attribute) {
            return tree.read(file(attribute));
        }

        private String file(String attribute) {
            return INTERFACES + '/' + name + '/' + attribute;
        }

        /** Never the name, which may hold the address. */
        @Override
        public String toString() {
            return "Interface";
        }
    }
}
