package dev.licensing.hardware;

import dev.licensing.core.serial.PlatformClass;
import java.util.StringTokenizer;

/**
 * What kind of machine this is: first by the marks of a container, then by what the firmware (DMI) says of its maker and product, then
 * by the processor's hypervisor flag.
 *
 * <p>The table is needed beside the flag: not every hypervisor sets it, and processors other than x86 have none.
 */
final class ClassDetection {
    private static final String DMI = "/sys/class/dmi/id/";
    /** Of the first processor; the whole file of a large server takes milliseconds to make. */
    private static final int CPU_INFO_BYTES = 4096;

    /** Start of the maker, start of the product: in lower case, empty for any. */
    private static final String[][] VIRTUAL_MACHINES = {
        {"alibaba cloud", ""},
        {"amazon ec2", ""},
        {"apple inc.", "apple virtualization"},
        {"bochs", ""},
        {"cloud hypervisor", ""},
        {"digitalocean", ""},
        {"exoscale", ""},
        {"google", "google compute engine"},
        {"hetzner", "vserver"},
        {"innotek", ""},
        {"linode", ""},
        {"microsoft corporation", "virtual machine"},
        {"nutanix", "ahv"},
        {"openstack", ""},
        {"ovirt", ""},
        {"parallels", ""},
        {"qemu", ""},
        {"red hat", ""},
        {"scaleway", "scw-"},
        {"tencent cloud", "cvm"},
        {"upcloud", ""},
        {"vmware", ""},
        {"vultr", ""},
        {"xen", ""},
        {"", "bhyve"},
        {"", "cloudstack"},
        {"", "hvm domu"},
        {"", "kvm"},
        {"", "openstack"},
        {"", "rhev"},
        {"", "virtualbox"},
        {"", "vmware"},
    };

    private static final String[][] KUBEVIRT = {
        {"kubevirt", ""},
        {"red hat", "openshift virtualization"},
        {"red hat", "container-native virtualization"},
    };

    private final FileTree tree;
    private final String vendor;
    private final String product;

    private ClassDetection(FileTree tree) {
        this.tree = tree;
        this.vendor = dmi("sys_vendor");
        this.product = dmi("product_name");
    }

    static ClassDetection of(FileTree tree) {
        return new ClassDetection(tree);
    }

    PlatformClass platformClass(MountTable mounts) {
        if (ContainerMarks.areOn(tree, mounts)) {
            return PlatformClass.DECLARED;
        }
        if (isAmazon() && SystemSlots.mayHaveInstanceId(tree)) {
            return PlatformClass.EC2;
        }
        if (isAnyOf(KUBEVIRT) || dmi("product_family").equals("kubevirt")) {
            return PlatformClass.KUBEVIRT;
        }
        boolean guest = isAnyOf(VIRTUAL_MACHINES) || hasHypervisorFlag() || isGuestOfDeviceTree();
        return guest ? PlatformClass.VIRTUAL_MACHINE : PlatformClass.PHYSICAL;
    }

    /** Google Compute Engine derives a network address from the IP address. */
    boolean hasAddressesFromIp() {
        return product.startsWith("google compute engine");
    }

    private boolean isAmazon() {
        return vendor.startsWith("amazon ec2")
                || (product.startsWith("hvm domu") && dmi("bios_version").contains("amazon"));
    }

    private boolean isAnyOf(String[][] machines) {
        for (String[] machine : machines) {
            if (vendor.startsWith(machine[0]) && product.startsWith(machine[1])) {
                return true;
            }
        }
        return false;
    }

    private boolean hasHypervisorFlag() {
        StringTokenizer lines = new StringTokenizer(
                tree.readStart("/proc/cpuinfo", CPU_INFO_BYTES).or(""), "\n");
        while (lines.hasMoreTokens()) {
            String line = lines.nextToken();
            if (line.startsWith("flags")) {
                return (line + ' ').contains(" hypervisor ");
            }
        }
        return false;
    }

    /** ARM machines without DMI. */
    private boolean isGuestOfDeviceTree() {
        return tree.exists("/proc/device-tree/hypervisor")
                || tree.read("/proc/device-tree/compatible").or("").contains("linux,dummy-virt");
    }

    private String dmi(String name) {
        return SerialText.normalize(tree.read(DMI + name).or(""));
    }
}
