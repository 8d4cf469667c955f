package dev.licensing.hardware.linux;

import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.NetworkCard;
import java.util.ArrayList;
import java.util.List;

/** The network interfaces of a Linux machine. */
final class LinuxNetwork {
    private static final String INTERFACES = "/sys/class/net";
    /** A file among the interfaces, by which the driver for bonds is told to make one. */
    private static final String NO_INTERFACE = "bonding_masters";
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
        Fact<List<String>> names = tree.list(INTERFACES);
        if (!names.isRead()) {
            return names.failed();
        }
        LinuxNetwork network = new LinuxNetwork(tree);
        for (String name : names.or(List.of())) {
            if (!name.equals(NO_INTERFACE)) {
                network.add(INTERFACES + '/' + name + '/');
            }
        }
        return Fact.of("/sys/class/net/*/address", network.cards);
    }

    private void add(String folder) {
        Fact<String> type = tree.read(folder + "type");
        if (type.isUnreadable()) {
            cards.add(NetworkCard.unreadable("type", type.isDenied()));
        } else if (!type.isRead() || type.or("").trim().equals(ETHERNET)) {
            cards.add(
                    tree.exists(folder + "device")
                            ? hardware(folder)
                            : NetworkCard.ofSoftware("without a device link"));
        }
    }

    /** A member of a bond shows the address of the bond, and keeps its own aside. */
    private NetworkCard hardware(String folder) {
        Fact<String> ofMember = tree.read(folder + "bonding_slave/perm_hwaddr");
        boolean member = ofMember.isRead();
        Fact<String> address = member ? ofMember : tree.read(folder + "address");
        Fact<String> assigned = tree.read(folder + "addr_assign_type");
        if (address.isUnreadable() || assigned.isUnreadable()) {
            return NetworkCard.unreadable("address", address.isDenied() || assigned.isDenied());
        }
        String type = assigned.or(PERMANENT).trim();
        if (type.equals(PERMANENT) || (type.equals(SET_BY_HAND) && member)) {
            return NetworkCard.permanent(address.or(""));
        }
        return type.equals(SET_BY_HAND)
                ? NetworkCard.setByHand(address.or(""))
                : NetworkCard.ofSoftware("set by software");
    }
}
