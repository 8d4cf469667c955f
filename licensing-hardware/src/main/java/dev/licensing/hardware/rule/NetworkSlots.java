package dev.licensing.hardware.rule;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.NetworkCard;
import java.util.List;
import java.util.Optional;

/**
 * The network interfaces of a machine by their permanent Ethernet addresses: slots D and E are the two lowest.
 *
 * <p>Interfaces that share an address count once: a virtual function of Azure has the address of the interface that it speeds up.
 */
public final class NetworkSlots {
    private final SlotReading failure;
    private final String source;
    private final List<Integer> digests;

    private NetworkSlots(SlotReading failure, String source, List<Integer> digests) {
        this.failure = failure;
        this.source = source;
        this.digests = digests;
    }

    /** Judges the interfaces by the rules of a class. */
    public static NetworkSlots of(Fact<List<NetworkCard>> cards, PlatformClass platformClass) {
        if (!cards.isRead()) {
            return new NetworkSlots(cards.failure(), cards.source(), List.of());
        }
        Candidates candidates = new Candidates("interface");
        for (NetworkCard card : cards.or(List.of())) {
            add(card, platformClass == PlatformClass.PHYSICAL, candidates);
        }
        List<Integer> digests = candidates.digests(ComponentSlot.D);
        String none = digests.isEmpty() ? "no Ethernet interface" : "no second Ethernet interface";
        return new NetworkSlots(candidates.none(none), cards.source(), digests);
    }

    /** Interfaces whose addresses follow from the IP address and so identify no machine. */
    static NetworkSlots derivedFromIp() {
        return new NetworkSlots(SlotReading.vetoed("addresses derived from the IP address"), "", List.of());
    }

    /** Slot D, and E: the interface with the lowest address but {@code rank} others. */
    public SlotReading slot(int rank) {
        return rank < digests.size() ? SlotReading.used(digests.get(rank), source) : failure;
    }

    public List<Integer> digests() {
        return digests;
    }

    private static void add(NetworkCard card, boolean physical, Candidates candidates) {
        Fact<String> address = card.address();
        if (address.isUnreadable()) {
            candidates.unreadable("whose " + address.source() + " cannot be read");
        } else if (!address.isRead()) {
            candidates.veto(address.reason());
        } else {
            add(address.or(""), physical && card.setByHand(), physical, candidates);
        }
    }

    private static void add(String address, boolean setByHand, boolean physical, Candidates candidates) {
        Optional<MacAddress> mac = MacAddress.parse(address);
        if (mac.isEmpty()) {
            candidates.veto("without a 6-byte address");
            return;
        }
        Optional<String> veto =
                setByHand ? Optional.of("set by hand") : mac.get().veto();
        if (veto.isPresent()) {
            candidates.veto(veto.get());
        } else if (physical && mac.get().isLocallyAdministered()) {
            candidates.veto("with a locally administered address");
        } else {
            candidates.use(mac.get().hex());
        }
    }
}
