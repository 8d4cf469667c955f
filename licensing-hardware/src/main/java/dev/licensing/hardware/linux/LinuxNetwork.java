package dev.licensing.hardware.linux;

import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.fact.NetworkCard.Origin;
import dev.licensing.hardware.fact.Reading;
import java.util.ArrayList;
import java.util.List;

/** The network interfaces of a Linux machine. */
final class LinuxNetwork {
    private static final String INTERFACES = "/sys/class/net";
    /** ARPHRD_ETHER of Linux. */
    private static final String ETHERNET = "1";
    /** NET_ADDR_PERM of Linux; 1 is random, 2 is taken from another interface. */
    private static final String PERMANENT = "0";
    /** NET_ADDR_SET of Linux: by hand, or by the driver of a bond for its members. */
    private static final String SET_BY_HAND = "3";

    private final FileTree tree;
    private final List<NetworkCard> cards = new ArrayList<>();

    private LinuxNetwork(FileTree tree) {
        this.tree = tree;
    }

    static Fact<List<NetworkCard>> of(FileTree tree) {
        Reading<List<String>> names = tree.list(INTERFACES);
        if (names instanceof Reading.Absent<List<String>> none) {
            return Fact.absent(INTERFACES, none.reason());
        }
        if (names instanceof Reading.Unreadable<List<String>> failed) {
            return Fact.unreadable(INTERFACES, failed.reason());
        }
        LinuxNetwork network = new LinuxNetwork(tree);
        for (String name : names.or(List.of())) {
            network.add(INTERFACES + '/' + name + '/');
        }
        return Fact.of("/sys/class/net/*/address", network.cards);
    }

    private void add(String folder) {
        Reading<String> type = tree.read(folder + "type");
        boolean ethernet =
                type instanceof Reading.Absent<?> || type.or("").trim().equals(ETHERNET);
        if (type instanceof Reading.Unreadable<?>) {
            cards.add(new NetworkCard.Unreadable("whose type cannot be read", type.isDenied()));
        } else if (ethernet && !tree.exists(folder + "device")) {
            cards.add(new NetworkCard.Software("without a device link"));
        } else if (ethernet) {
            cards.add(hardware(folder));
        }
    }

    /** A member of a bond shows the address of the bond, and keeps its own aside. */
    private NetworkCard hardware(String folder) {
        Reading<String> ofMember = tree.read(folder + "bonding_slave/perm_hwaddr");
        boolean member = ofMember instanceof Reading.Value<?>;
        Reading<String> address = member ? ofMember : tree.read(folder + "address");
        Reading<String> assigned = tree.read(folder + "addr_assign_type");
        if (address instanceof Reading.Unreadable<?> || assigned instanceof Reading.Unreadable<?>) {
            return new NetworkCard.Unreadable(
                    "whose address cannot be read", address.isDenied() || assigned.isDenied());
        }
        return new NetworkCard.Hardware(
                address.or(""), origin(assigned.or(PERMANENT).trim(), member));
    }

    private static Origin origin(String assigned, boolean member) {
        if (assigned.equals(SET_BY_HAND)) {
            return member ? Origin.PERMANENT : Origin.BY_HAND;
        }
        return assigned.equals(PERMANENT) ? Origin.PERMANENT : Origin.BY_SOFTWARE;
    }
}
