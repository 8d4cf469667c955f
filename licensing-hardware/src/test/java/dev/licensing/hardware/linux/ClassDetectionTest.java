package dev.licensing.hardware.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.PlatformClass;
import dev.licensing.hardware.rule.Shown;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassDetectionTest {
    private static final String OVERLAY = "300 200 0:51 / / rw,relatime - overlay overlay rw,lowerdir=x";
    private static final String WHOLE_DISK = "28 1 254:0 / / rw,relatime - ext4 /dev/vda rw";

    @TempDir
    private Path root;

    @Test
    void a_machine_that_says_nothing_is_physical() {
        assertThat(detected(new TestTree(root))).isEqualTo(PlatformClass.PHYSICAL);
    }

    @ParameterizedTest
    @CsvSource({
        "Alibaba Cloud,         Alibaba Cloud ECS,        VIRTUAL_MACHINE",
        "Bochs,                 Bochs,                    VIRTUAL_MACHINE",
        "DigitalOcean,          Droplet,                  VIRTUAL_MACHINE",
        "Hetzner,               vServer,                  VIRTUAL_MACHINE",
        "Microsoft Corporation, Virtual Machine,          VIRTUAL_MACHINE",
        "Microsoft Corporation, Surface Laptop 4,         PHYSICAL",
        "Nutanix,               AHV,                      VIRTUAL_MACHINE",
        "Nutanix,               NX-1065-G7,               PHYSICAL",
        "Parallels International, Parallels ARM,          VIRTUAL_MACHINE",
        "Red Hat,               KVM,                      VIRTUAL_MACHINE",
        "Red Hat,               RHEV Hypervisor,          VIRTUAL_MACHINE",
        "Red Hat,               OpenShift Virtualization, KUBEVIRT",
        "Some Vendor,           KVM Virtual Machine,      VIRTUAL_MACHINE",
        "Amazon EC2,            t3.micro,                 VIRTUAL_MACHINE",
        "Oracle Corporation,    ORACLE SERVER X8-2,       PHYSICAL",
    })
    void the_maker_and_the_product_tell_a_guest(String vendor, String product, PlatformClass expected) {
        assertThat(detected(new TestTree(root).madeBy(vendor, product).onMetal()))
                .isEqualTo(expected);
    }

    @Test
    void the_processor_tells_a_guest_of_an_unknown_hypervisor() {
        TestTree tree = new TestTree(root).madeBy("Nobody", "Nothing").onHypervisor();

        assertThat(detected(tree)).isEqualTo(PlatformClass.VIRTUAL_MACHINE);
    }

    @Test
    void a_flag_with_a_longer_name_is_another_flag() {
        TestTree tree =
                new TestTree(root).file("/proc/cpuinfo", "model name : hypervisor\nflags : fpu hypervisorless\n");

        assertThat(detected(tree)).isEqualTo(PlatformClass.PHYSICAL);
    }

    @Test
    void the_device_tree_tells_a_guest_that_has_no_dmi() {
        assertThat(detected(new TestTree(root).file("/proc/device-tree/compatible", "linux,dummy-virt\0")))
                .isEqualTo(PlatformClass.VIRTUAL_MACHINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i-0a1b2c3d", "i-0a1b2c3d4e5f60718", "I-0A1B2C3D4E5F60718"})
    void a_machine_of_amazon_with_an_instance_id_is_ec2(String id) {
        assertThat(detected(nitroWith(id))).isEqualTo(PlatformClass.EC2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Amazon EC2", "i-0a1b2c3", "i-0a1b2c3d4e5f607181", "i-0a1b2c3g", "j-0a1b2c3d"})
    void a_machine_of_amazon_without_an_instance_id_is_a_virtual_machine(String id) {
        assertThat(detected(nitroWith(id))).isEqualTo(PlatformClass.VIRTUAL_MACHINE);
    }

    @Test
    void an_instance_id_that_cannot_be_read_leaves_the_class() {
        TestTree tree = Machine.NITRO.in(new TestTree(root)).unreadable(TestTree.DMI + "board_asset_tag");

        assertThat(Shown.statuses(tree.source().read())).isEqualTo("UXUUAU");
        assertThat(detected(tree)).isEqualTo(PlatformClass.EC2);
    }

    @Test
    void an_instance_id_of_xen_makes_it_ec2() {
        TestTree tree = Machine.EC2_XEN.in(new TestTree(root)).dmi("board_asset_tag", "i-0a1b2c3d");

        assertThat(detected(tree)).isEqualTo(PlatformClass.EC2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/run/.containerenv",
                "/run/systemd/container",
                "/run/secrets/kubernetes.io/serviceaccount/token",
                "/proc/vz/version",
            })
    void a_file_of_a_container_engine_marks_a_container(String file) {
        assertThat(detected(Machine.NITRO.in(new TestTree(root)).file(file, "")))
                .isEqualTo(PlatformClass.DECLARED);
    }

    @Test
    void the_host_of_openvz_containers_is_no_container() {
        TestTree tree =
                Machine.DELL.in(new TestTree(root)).file("/proc/vz/version", "").file("/proc/bc/0", "");

        assertThat(detected(tree)).isEqualTo(PlatformClass.PHYSICAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"container=lxc\0PATH=/bin\0", "PATH=/bin\0container=oci\0", "A=1\0KUBERNETES_SERVICE_HOST=x\0"})
    void a_variable_of_the_first_process_marks_a_container(String environment) {
        assertThat(detected(Machine.DELL.in(new TestTree(root)).file("/proc/1/environ", environment)))
                .isEqualTo(PlatformClass.DECLARED);
    }

    @Test
    void a_variable_whose_name_ends_alike_marks_none() {
        assertThat(detected(Machine.DELL.in(new TestTree(root)).file("/proc/1/environ", "A=1\0mycontainer=x\0")))
                .isEqualTo(PlatformClass.PHYSICAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12:pids:/docker/0123abcd\n",
                "0::/system.slice/docker-0123abcd.scope\n",
                "0::/lxc.payload.web/init.scope\n",
                "11:cpu:/kubepods/burstable/pod1/abc\n",
                "0::/kubepods.slice/kubepods-pod1.slice/cri-containerd-abc.scope\n",
            })
    void the_control_group_of_the_first_process_marks_a_container(String groups) {
        assertThat(detected(Machine.DELL.in(new TestTree(root)).file("/proc/1/cgroup", groups)))
                .isEqualTo(PlatformClass.DECLARED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0::/\n", "0::/init.scope\n", "9:name=systemd:/\n8:pids:/\n"})
    void the_control_group_of_a_whole_machine_marks_none(String groups) {
        assertThat(detected(Machine.DELL.in(new TestTree(root)).file("/proc/1/cgroup", groups)))
                .isEqualTo(PlatformClass.PHYSICAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "310 300 8:1 /var/lib/docker/containers/0123/hostname /etc/hostname rw - ext4 /dev/sda1 rw",
                "310 300 8:1 /var/lib/kubelet/pods/0123/etc-hosts /etc/hosts rw - ext4 /dev/sda1 rw",
                "310 300 0:25 /containers/storage/overlay-containers/01/userdata/hosts /etc/hosts rw - tmpfs tmpfs rw",
            })
    void a_name_file_mounted_by_an_engine_marks_a_container(String mount) {
        TestTree tree = Machine.NITRO.in(new TestTree(root)).mountInfo(OVERLAY + '\n' + mount);

        assertThat(detected(tree)).isEqualTo(PlatformClass.DECLARED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OVERLAY,
                "300 200 0:44 /@/var/lib/docker/btrfs/subvolumes/01 / rw - btrfs /dev/sda2 rw",
                "300 200 8:1 /var/lib/docker/vfs/dir/0123 / rw - ext4 /dev/sda1 rw",
                "300 200 253:7 /rootfs / rw - ext4 /dev/mapper/docker-8:1-123 rw",
                "",
            })
    void a_dockerenv_file_marks_a_container_where_the_root_is_one_of_a_container(String rootLine) {
        TestTree tree =
                Machine.DELL.in(new TestTree(root)).file("/.dockerenv", "").mountInfo(rootLine);

        assertThat(detected(tree)).isEqualTo(PlatformClass.DECLARED);
    }

    @Test
    void a_dockerenv_file_that_an_image_left_on_a_disk_of_its_own_marks_none() {
        TestTree tree = Machine.MICRO_VM.in(new TestTree(root)).mountInfo(WHOLE_DISK);

        assertThat(detected(tree)).isEqualTo(PlatformClass.VIRTUAL_MACHINE);
    }

    @Test
    void a_container_of_lxd_is_one_and_its_virtual_machines_are_none() {
        TestTree tree = Machine.NITRO.in(new TestTree(root)).file("/dev/lxd/sock", "");
        assertThat(detected(tree.mountInfo("300 200 253:7 /rootfs / rw - ext4 /dev/mapper/lxd-containers_a rw")))
                .isEqualTo(PlatformClass.DECLARED);

        assertThat(detected(tree.mountInfo(WHOLE_DISK))).isEqualTo(PlatformClass.EC2);
        tree.mountInfo("28 1 0:25 /@ / rw - btrfs /dev/sda2 rw").file("/run/lxd_agent/lxd-agent", "");
        assertThat(detected(tree)).isEqualTo(PlatformClass.EC2);
    }

    private TestTree nitroWith(String assetTag) {
        return Machine.NITRO.in(new TestTree(root)).dmi("board_asset_tag", assetTag);
    }

    private static PlatformClass detected(TestTree tree) {
        return tree.source().read().detectedClass();
    }
}
