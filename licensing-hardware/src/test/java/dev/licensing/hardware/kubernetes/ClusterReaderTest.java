package dev.licensing.hardware.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.comparison.Verdict;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.MachineFingerprint;
import dev.licensing.hardware.probe.MachineSource;
import dev.licensing.hardware.rule.MachineRules;
import dev.licensing.hardware.rule.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterReaderTest {
    private static final String CLUSTER = "3f2a1c9d-5e7b-4a60-8b1c-2d3e4f506172";

    @TempDir
    private Path volume;

    @BeforeEach
    void knownVolume() throws IOException {
        Files.writeString(volume.resolve(VolumeUid.FILE), "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9\n");
    }

    /** Literal on purpose: that it never changes is the compatibility promise. */
    @Test
    void a_known_pod_keeps_its_serial_number() {
        Fingerprint pod = pod(CLUSTER).asItIs();

        assertThat(pod.detectedClass()).isEqualTo(PlatformClass.KUBERNETES);
        assertThat(Shown.statuses(pod)).isEqualTo("UAUAAA");
        assertThat(Shown.serialNumber(pod)).isEqualTo("534-AZ0-006-KDR-000-000-000-26D");
    }

    @Test
    void a_pod_that_is_started_again_on_its_volume_passes() {
        SerialNumber licensed =
                SerialNumber.parse(Shown.serialNumber(pod(CLUSTER).asItIs()));

        assertThat(verdict(licensed, pod(CLUSTER))).isEqualTo(Verdict.PASS);
    }

    @Test
    void another_cluster_and_another_volume_are_rejected() throws IOException {
        SerialNumber licensed =
                SerialNumber.parse(Shown.serialNumber(pod(CLUSTER).asItIs()));

        assertThat(verdict(licensed, pod("99999999-5e7b-4a60-8b1c-2d3e4f506172")))
                .isEqualTo(Verdict.REJECT);
        Files.delete(volume.resolve(VolumeUid.FILE));
        assertThat(verdict(licensed, pod(CLUSTER))).isNotEqualTo(Verdict.PASS);
    }

    @Test
    void a_pod_asked_as_a_machine_has_no_hardware_and_tells_that_it_is_none() {
        Fingerprint machine = pod(CLUSTER).as(PlatformClass.VIRTUAL_MACHINE);

        assertThat(machine.detectedClass()).isEqualTo(PlatformClass.KUBERNETES);
        assertThat(machine.slots().values()).containsOnly(SlotReading.absent("a pod has no hardware of its own"));
    }

    @Test
    void a_volume_without_a_uid_is_told() throws IOException {
        Files.writeString(volume.resolve(VolumeUid.FILE), "damaged");

        assertThat(pod(CLUSTER).asItIs().slots().get(ComponentSlot.C).reason())
                .isEqualTo("volume: licensing-volume-uid holds no UUID; restore it, or remove it and register again");
    }

    @Test
    void a_cluster_without_a_uuid_is_refused() {
        assertThatThrownBy(() -> MachineFingerprint.kubernetes("kube-system", volume))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("UID of the cluster: \"kube-system\" is not allowed");
    }

    @Test
    void a_host_gets_the_source_of_its_pod() {
        Fingerprint pod = MachineFingerprint.kubernetes(CLUSTER, volume).read();

        assertThat(pod.platformClass()).isEqualTo(PlatformClass.KUBERNETES);
        assertThat(pod.slots().get(ComponentSlot.A).reason()).isEqualTo("UID of kube-system");
    }

    private static Verdict verdict(SerialNumber licensed, MachineRules pod) {
        return SerialComparison.of(licensed, pod.as(licensed.platformClass()), HardwarePolicy.DEFAULT)
                .verdict();
    }

    private MachineRules pod(String clusterUid) {
        ClusterReader reader = new ClusterReader(clusterUid, new VolumeUid(volume, Set.of()));
        return MachineRules.of(MachineSource.within(10, reader).facts(), PlatformClass.KUBERNETES);
    }
}
