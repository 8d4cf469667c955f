package dev.licensing.hardware.rule;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.NetworkCard;
import java.util.List;
import java.util.Optional;

/**
 * The network interfaces of a machine by their permanent Ethernet addresses (IEEE 802): slots D and E are the two lowest.
 *
 * <p>Interfaces that share an address count once: a virtual function of Azure has the address of the interface that it speeds up.
 */
public final class NetworkSlots {
    private static final int DIGITS = 12;
    private static final int GROUP_BIT = 1;
    /** Of an address that software or an administrator chose, and not the maker of the interface. */
    private static final int LOCAL_BIT = 2;

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
        String hex = SerialText.withoutSeparators(SerialText.normalize(address));
        if (!SerialText.isHex(hex, DIGITS)) {
            candidates.veto("without a 6-byte address");
            return;
        }
        Optional<String> veto = setByHand ? Optional.of("set by hand") : veto(hex);
        if (veto.isPresent()) {
            candidates.veto(veto.get());
        } else if (physical && hasBit(hex, LOCAL_BIT)) {
            candidates.veto("with a locally administered address");
        } else {
            candidates.use(hex);
        }
    }

    /** Why an address of 48 bits identifies no interface, in words that follow "1 interface"; empty when it may. */
    private static Optional<String> veto(String hex) {
        if (hex.equals("000000000000")) {
            return Optional.of("with a zero address");
        }
        if (hex.equals("ffffffffffff")) {
            return Optional.of("with the broadcast address");
        }
        if (hasBit(hex, GROUP_BIT)) {
            return Optional.of("with a multicast address");
        }
        return hex.startsWith("0242") ? Optional.of("of a container engine") : Optional.empty();
    }

    private static boolean hasBit(String hex, int bit) {
        return (Integer.parseInt(hex.substring(0, 2), 16) & bit) != 0;
    }
}
