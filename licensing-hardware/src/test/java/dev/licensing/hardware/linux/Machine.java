package dev.licensing.hardware.linux;

/** A shape of machine, by name. */
public enum Machine {
    ASROCK(PhysicalMachines::asrock),
    DOTS(PhysicalMachines::dots),
    ASROCK_NEIGHBOUR(PhysicalMachines::asrockNeighbour),
    ASROCK_THIRD(PhysicalMachines::asrockThird),
    ASUS(PhysicalMachines::asus),
    DELL(PhysicalMachines::dell),
    HPE(PhysicalMachines::hpe),
    SUPERMICRO(PhysicalMachines::supermicro),
    BONDED(PhysicalMachines::bonded),
    LAPTOP(PhysicalMachines::laptop),
    LAPTOP_WITHOUT_ROOT(PhysicalMachines::laptopWithoutRoot),
    RASPBERRY_PI(PhysicalMachines::raspberryPi),
    LXD(PhysicalMachines::lxd),
    LXD_SIBLING(PhysicalMachines::lxdSibling),
    VMWARE_11(VirtualMachines::vmware11),
    VMWARE_13(VirtualMachines::vmware13),
    VIRTUAL_BOX(VirtualMachines::virtualBox),
    HYPER_V(VirtualMachines::hyperV),
    AZURE_1(VirtualMachines::azure1),
    AZURE_2(VirtualMachines::azure2),
    NITRO(VirtualMachines::nitro),
    EC2_XEN(VirtualMachines::ec2Xen),
    GCE(VirtualMachines::gce),
    OPEN_STACK(VirtualMachines::openStack),
    O_VIRT(VirtualMachines::oVirt),
    Q35(VirtualMachines::q35),
    PROXMOX(VirtualMachines::proxmox),
    KUBE_VIRT(VirtualMachines::kubeVirt),
    MICRO_VM(VirtualMachines::microVm);

    // A reference to a static method holds nothing that could change
    @SuppressWarnings("ImmutableEnumChecker")
    private final Shape shape;

    Machine(Shape shape) {
        this.shape = shape;
    }

    /** Writes the machine into a tree. */
    public TestTree in(TestTree tree) {
        return shape.in(tree);
    }

    private interface Shape {
        TestTree in(TestTree tree);
    }
}
