package dev.licensing.hardware.rule;

import dev.licensing.core.serial.PlatformClass;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.PlatformMarks;

/**
 * What kind of machine this is: first by the marks of a container, then by what the firmware says of its maker and product, then by
 * the hypervisor flag.
 *
 * <p>The table is needed beside the flag: not every hypervisor sets it, and processors other than x86 have none.
 */
final class ClassDetection {
    /** Start of the maker, start of the product: in lower case, empty for any. */
    private static final String[][] VIRTUAL_MACHINES = {
        {"alibaba cloud", ""},
        {"amazon ec2", ""},
        {"apple inc.", "apple virtualization"},
        {"apple inc.", "parallels"},
        {"apple inc.", "virtualmac"},
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

    private final PlatformMarks marks;
    private final String vendor;
    private final String product;

    private ClassDetection(PlatformMarks marks) {
        this.marks = marks;
        this.vendor = SerialText.normalize(marks.vendor());
        this.product = SerialText.normalize(marks.product());
    }

    static ClassDetection of(PlatformMarks marks) {
        return new ClassDetection(marks);
    }

    PlatformClass platformClass(Fact<String> boardAssetTag) {
        if (marks.container()) {
            return PlatformClass.DECLARED;
        }
        if (isAmazon() && SystemSlots.mayHaveInstanceId(boardAssetTag)) {
            return PlatformClass.EC2;
        }
        if (isAnyOf(KUBEVIRT) || SerialText.normalize(marks.family()).equals("kubevirt")) {
            return PlatformClass.KUBEVIRT;
        }
        boolean guest = isAnyOf(VIRTUAL_MACHINES) || marks.hypervisor();
        return guest ? PlatformClass.VIRTUAL_MACHINE : PlatformClass.PHYSICAL;
    }

    /** Google Compute Engine derives a network address from the IP address. */
    boolean hasAddressesFromIp() {
        return product.startsWith("google compute engine");
    }

    private boolean isAmazon() {
        return vendor.startsWith("amazon ec2")
                || (product.startsWith("hvm domu")
                        && SerialText.normalize(marks.firmware()).contains("amazon"));
    }

    private boolean isAnyOf(String[][] machines) {
        for (String[] machine : machines) {
            if (vendor.startsWith(machine[0]) && product.startsWith(machine[1])) {
                return true;
            }
        }
        return false;
    }
}
