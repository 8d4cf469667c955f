package dev.licensing.hardware.simulation;

/** Virtual machines, instances and pods, each with the values that its platform gives it. */
final class Guests {
    private Guests() {}

    /**
     * A third each of VMware, KVM and Hyper-V. Most disks have no serial or a hypervisor's constant; board serials are the host's and are there to be
     * left out.
     */
    static Draft virtualMachine(String system, Values values) {
        return switch (values.oneOf("vmware", "kvm", "hyper-v")) {
            case "vmware" ->
                disk(
                                cards(
                                        Draft.guest("VMware, Inc.", "VMware7,1", ""),
                                        "00:50:56",
                                        0x800000L,
                                        1L << 22,
                                        values),
                                "6000c29" + values.hex(25),
                                40,
                                values)
                        .system(system)
                        .uuid(values.uuid())
                        .board("None");
            case "kvm" ->
                disk(
                                cards(
                                        Draft.guest("QEMU", "Standard PC (Q35 + ICH9, 2009)", ""),
                                        "52:54:00",
                                        0,
                                        1L << 24,
                                        values),
                                values.in100(50) ? "QM00001" : values.hex(20),
                                40,
                                values)
                        .system(system)
                        .uuid(values.uuid())
                        .board("HOST-4711");
            default ->
                disk(
                                cards(
                                        Draft.guest("Microsoft Corporation", "Virtual Machine", ""),
                                        "00:15:5d",
                                        0,
                                        1L << 24,
                                        values),
                                "",
                                0,
                                values)
                        .system(system)
                        .uuid(values.uuid())
                        .board("7783-7084-3265-9085-8269-3286-77");
        };
    }

    static Draft ec2(String system, Values values) {
        Draft instance = Draft.guest("Amazon EC2", "m7i.large", "")
                .uuid("ec2" + values.uuid().substring(3))
                .assetTag("i-0" + values.hex(16))
                .system(system)
                .disk("vol0" + values.hex(16));
        for (int i = values.in100(20) ? 2 : 1; i > 0; i--) {
            instance.card("0a:" + values.hex(10));
        }
        return instance;
    }

    static Draft kubeVirt(String system, Values values) {
        return disk(
                        cards(Draft.guest("KubeVirt", "None", "KubeVirt"), "52:54:00", 0, 1L << 24, values),
                        values.hex(20),
                        20,
                        values)
                .uuid(values.uuid())
                .system(system);
    }

    /** What the reader of a cluster gives: the namespace's UID, and the UID on the volume. */
    static Draft pod(String volume, Values values) {
        return Draft.pod().uuid(values.uuid()).system(volume);
    }

    private static Draft cards(Draft draft, String block, long first, long size, Values values) {
        for (int i = values.in100(25) ? 2 : 1; i > 0; i--) {
            draft.card(Values.mac(block, first + values.below(size)));
        }
        return draft;
    }

    private static Draft disk(Draft draft, String serial, int percent, Values values) {
        return values.in100(percent) ? draft.disk(serial) : draft.diskWithoutSerial();
    }
}
