package dev.licensing.hardware.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.comparison.Verdict;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.rule.Shown;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The serial numbers are literal on purpose: that they never change for an unchanged machine is the compatibility promise. */
class MachineCorpusTest {
    @TempDir(factory = InMemory.class)
    private Path root;

    /** Statuses from A to F: U used, A absent, V vetoed, X unreadable. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ASROCK,              PHYSICAL,        VUUUAU, 480-000-8TF-83Z-YTR-000-R7X-G1F",
        "DOTS,                PHYSICAL,        VVUUUU, 480-000-00F-83Z-YTV-RQ2-R7X-7MH",
        "ASROCK_NEIGHBOUR,    PHYSICAL,        VUUUAU, 480-00W-4CZ-83T-EM8-001-0RR-CDA",
        "ASROCK_THIRD,        PHYSICAL,        VUUUAU, 480-009-WKZ-83R-0QR-000-BA6-WCZ",
        "ASUS,                PHYSICAL,        UVUUAU, 4AQ-B40-001-7QP-R4M-000-8ZZ-T6J",
        "DELL,                PHYSICAL,        UUUUUU, 48M-G1Z-PRM-THQ-W63-2BE-2HR-BJG",
        "HPE,                 PHYSICAL,        UUUUUU, 48P-ZJH-6YA-A5B-6Q5-VQA-ZX4-0YE",
        "SUPERMICRO,          PHYSICAL,        UUUUUU, 48V-2QK-GPE-NVN-3AF-AED-MSQ-ZAB",
        "BONDED,              PHYSICAL,        UUUUUU, 48M-G1Z-PRM-THQ-W63-2BE-2HR-BJG",
        "LAPTOP,              PHYSICAL,        UUUUAU, 487-7G8-XCJ-SQT-AHG-000-JKC-VD8",
        "LAPTOP_WITHOUT_ROOT, PHYSICAL,        XXUUAU, 480-000-002-SQT-AHG-000-JKC-2GA",
        "RASPBERRY_PI,        PHYSICAL,        AAUUUU, 480-000-002-NWT-8MK-FNX-EYT-VPD",
        "LXD,                 DECLARED,        AAAAAA, none",
        "LXD_SIBLING,         DECLARED,        AAAAAA, none",
        "VMWARE_11,           VIRTUAL_MACHINE, UAUUAA, 4P0-CD0-008-VYX-KN4-000-000-GY2",
        "VMWARE_13,           VIRTUAL_MACHINE, UAUUAA, 4GR-2M0-002-Q95-KN4-000-000-RFH",
        "VIRTUAL_BOX,         VIRTUAL_MACHINE, UAUUAU, 4MP-6H0-005-S0N-7N0-001-DSR-9EN",
        "HYPER_V,             VIRTUAL_MACHINE, UAUUAU, 4NC-ZF0-005-1K8-SQM-000-BX8-CNN",
        "AZURE_1,             VIRTUAL_MACHINE, UAUUAU, 4GZ-0Z0-00F-TH8-SQM-000-BX8-JAE",
        "AZURE_2,             VIRTUAL_MACHINE, UAUUAU, 4GZ-0Z0-00F-TH8-SQM-000-BX8-JAE",
        "NITRO,               EC2,             UUUUAU, 4RS-5CP-HDP-H5N-JY8-001-TGF-ZRH",
        "EC2_XEN,             VIRTUAL_MACHINE, UAUUAA, 4QA-AW0-00D-6EZ-92G-000-000-M4Y",
        "GCE,                 VIRTUAL_MACHINE, UAUVVV, 4J6-SG0-005-2G8-000-000-000-54A",
        "OPEN_STACK,          VIRTUAL_MACHINE, UAUUAU, 4GH-TX0-005-KQF-85C-000-5DK-K1E",
        "O_VIRT,              VIRTUAL_MACHINE, UAUUAU, 4JN-KM0-00E-P1S-74C-000-5DK-C8C",
        "Q35,                 VIRTUAL_MACHINE, UAUUAV, 4P7-VA0-004-SZM-VCC-000-000-A2P",
        "PROXMOX,             VIRTUAL_MACHINE, UAUUAV, 4KF-NG0-005-TVE-HTR-000-000-49T",
        "KUBE_VIRT,           KUBEVIRT,        UAUUAA, 5MN-WX0-001-1RW-PDC-000-000-ZZD",
        "MICRO_VM,            VIRTUAL_MACHINE, AAUUVV, none",
    })
    void a_known_machine_keeps_its_class_its_statuses_and_its_serial_number(
            Machine machine, PlatformClass platformClass, String statuses, String serialNumber) {
        Fingerprint fingerprint = machine.in(new TestTree(root)).source().read();

        assertThat(fingerprint.detectedClass()).isEqualTo(platformClass);
        assertThat(Shown.statuses(fingerprint)).isEqualTo(statuses);
        assertThat(Shown.serialNumber(fingerprint)).isEqualTo(serialNumber);
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void a_machine_passes_with_its_own_serial_number(Machine machine) {
        Fingerprint fingerprint = machine.in(new TestTree(root)).source().read();

        if (Enrolment.of(fingerprint) instanceof Enrolment.Enrolled enrolled) {
            SerialComparison comparison =
                    SerialComparison.of(enrolled.serialNumber(), fingerprint, HardwarePolicy.DEFAULT);
            assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
            assertThat(comparison.drifted()).isFalse();
        } else {
            assertThat(machine).isIn(Machine.LXD, Machine.LXD_SIBLING, Machine.MICRO_VM);
        }
    }

    @Test
    void hosts_of_a_row_that_share_the_placeholder_uuid_and_the_image_reject_each_other() {
        List<Machine> row = List.of(Machine.ASROCK, Machine.ASROCK_NEIGHBOUR, Machine.ASROCK_THIRD);
        for (Machine licensed : row) {
            Fingerprint own = licensed.in(new TestTree(root)).source().read();
            SerialNumber serial = ((Enrolment.Enrolled) Enrolment.of(own)).serialNumber();
            for (Machine other : row) {
                Fingerprint read = other.in(new TestTree(root)).source().read();
                assertThat(SerialComparison.of(serial, read, HardwarePolicy.DEFAULT)
                                .verdict())
                        .isEqualTo(other == licensed ? Verdict.PASS : Verdict.REJECT);
            }
        }
    }

    @Test
    void containers_that_share_a_machine_id_are_refused_for_want_of_hardware_of_their_own() {
        Set<Fact<String>> machineIds = new HashSet<>();
        for (Machine container : List.of(Machine.LXD, Machine.LXD_SIBLING)) {
            TestTree tree = container.in(new TestTree(root.resolve(container.name())));
            machineIds.add(tree.facts().operatingSystemId());
            Enrolment enrolment = Enrolment.of(tree.source().read());

            assertThat(((Enrolment.Unidentified) enrolment).reason())
                    .isEqualTo("a container shares its host's hardware");
        }
        assertThat(machineIds).hasSize(1);
    }

    @Test
    void a_micro_vm_is_refused_with_a_reason_for_each_slot() {
        Enrolment enrolment =
                Enrolment.of(Machine.MICRO_VM.in(new TestTree(root)).source().read());

        assertThat(((Enrolment.Unidentified) enrolment).reason())
                .isEqualTo("firmware UUID absent (/sys/class/dmi/id/product_uuid: no such file),"
                        + " second network interface vetoed (1 interface without a device link),"
                        + " disk serial vetoed (1 disk whose serial is a hypervisor's constant)");
    }

    @ParameterizedTest
    @EnumSource(Machine.class)
    void every_slot_of_every_class_has_a_reason(Machine machine) {
        TestTree tree = machine.in(new TestTree(root));
        for (PlatformClass platformClass : PlatformClass.values()) {
            Fingerprint fingerprint = tree.source().read(1, platformClass);

            assertThat(fingerprint.platformClass()).isEqualTo(platformClass);
            assertThat(fingerprint.slots()).containsOnlyKeys(ComponentSlot.values());
            assertThat(fingerprint.slots().values())
                    .allSatisfy(reading -> assertThat(reading.reason()).isNotBlank());
        }
    }

    @Test
    void a_slot_outside_the_class_is_absent_and_says_so() {
        Fingerprint fingerprint = Machine.Q35.in(new TestTree(root)).source().read();

        assertThat(fingerprint.slots())
                .containsEntry(
                        ComponentSlot.B, SlotReading.absent("not part of a serial number of class virtual-machine"));
    }

    @Test
    void a_container_answers_for_a_licensed_hardware_class_and_tells_that_it_is_none() {
        Fingerprint fingerprint = Machine.LXD.in(new TestTree(root)).source().read(1, PlatformClass.PHYSICAL);

        assertThat(fingerprint.detectedClass()).isEqualTo(PlatformClass.DECLARED);
        assertThat(Shown.statuses(fingerprint)).isEqualTo("UUUUUU");
    }

    @Test
    void a_container_has_no_slots_of_its_own() {
        Fingerprint fingerprint = Machine.LXD.in(new TestTree(root)).source().read();

        assertThat(fingerprint.slots().values())
                .containsOnly(SlotReading.absent("a container shares its host's hardware"));
    }

    @Test
    void the_identities_of_kubernetes_are_unreadable_and_not_absent() {
        Fingerprint fingerprint = Machine.DELL.in(new TestTree(root)).source().read(1, PlatformClass.KUBERNETES);

        assertThat(Shown.statuses(fingerprint)).isEqualTo("XAXAAA");
    }
}
