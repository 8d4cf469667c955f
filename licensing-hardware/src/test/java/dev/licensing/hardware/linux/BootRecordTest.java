package dev.licensing.hardware.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.core.serial.SlotStatus;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.PlatformMarks;
import dev.licensing.hardware.fact.RememberedMachine;
import dev.licensing.hardware.rule.FirmwareUuid;
import dev.licensing.hardware.rule.MachineRules;
import dev.licensing.hardware.rule.SerialText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The text that root leaves holds all that a service needs and nothing that tells more of the machine. */
class BootRecordTest {
    private static final String BOOT = "89dd4d04-42f8-424c-9329-eabdb826d5ac";
    private static final Map<Machine, TestTree> TREES = new EnumMap<>(Machine.class);
    private static final Map<Machine, MachineFacts> FACTS = new EnumMap<>(Machine.class);
    private static Path root = Path.of("");

    @BeforeContainer
    static void makeMachines() throws IOException {
        root = Files.createTempDirectory("boot-record");
        for (Machine machine : Machine.values()) {
            TestTree tree = machine.in(new TestTree(root.resolve(machine.name())));
            TREES.put(machine, tree);
            FACTS.put(machine, tree.facts());
        }
    }

    @AfterContainer
    static void removeMachines() {
        new TestTree(Path.of("/")).remove(root.toString());
    }

    static String text(RememberedMachine machine) {
        return new BootRecord(BOOT, "26:4711", machine).text();
    }

    @Property(tries = 600)
    void a_service_has_the_fingerprint_that_root_has_whatever_is_denied_to_it(
            @ForAll Machine machine, @ForAll @IntRange(min = 0, max = 127) int denied) {
        MachineFacts all = FACTS.get(machine);
        RememberedMachine left =
                BootRecord.parse(text(remembered(machine))).orElseThrow().machine();

        MachineFacts service = DeniedFacts.of(all, denied, Fact.of("left by root", left));

        assertThat(ReadTree.shown(service)).isEqualTo(ReadTree.shown(all));
    }

    @Property(tries = 200)
    void without_it_what_is_denied_is_unreadable_and_says_why(
            @ForAll Machine machine, @ForAll @IntRange(min = 0, max = 127) int denied) {
        MachineFacts service =
                DeniedFacts.of(FACTS.get(machine), denied, Fact.unreadable("left by root", "no such file (the step)"));

        for (SlotReading reading :
                MachineRules.of(service).as(PlatformClass.PHYSICAL).slots().values()) {
            assertThat(reading.reason().endsWith("; left by root: no such file (the step)"))
                    .isEqualTo(reading.reason().contains("permission denied")
                            || reading.reason().contains("cannot be read"));
        }
    }

    @Property(tries = 300)
    void it_is_looked_for_only_where_something_is_denied(
            @ForAll Machine machine, @ForAll @IntRange(min = 0, max = 127) int denied) {
        MachineFacts service =
                DeniedFacts.of(FACTS.get(machine), denied, Fact.absent("left by root", "not looked for"));

        assertThat(service.lackPermission()).isEqualTo(denied != 0);
    }

    @Example
    void what_a_service_can_read_itself_it_reads_anew() {
        Fingerprint.Hardware now = physical(FACTS.get(Machine.DELL));
        Fingerprint.Hardware left = physical(FACTS.get(Machine.SUPERMICRO));
        MachineFacts service =
                DeniedFacts.of(FACTS.get(Machine.DELL), 3, Fact.of("left by root", remembered(Machine.SUPERMICRO)));

        Fingerprint.Hardware read = physical(service);

        for (ComponentSlot slot : ComponentSlot.values()) {
            boolean denied = slot == ComponentSlot.A || slot == ComponentSlot.B;
            assertThat(read.slots().get(slot).digest())
                    .isEqualTo((denied ? left : now).slots().get(slot).digest());
        }
        assertThat(read.networkDigests()).isEqualTo(now.networkDigests());
        assertThat(read.diskDigests()).isEqualTo(now.diskDigests());
    }

    private static Fingerprint.Hardware physical(MachineFacts facts) {
        return (Fingerprint.Hardware) MachineRules.of(facts).as(PlatformClass.PHYSICAL);
    }

    @Example
    void an_id_that_restates_the_firmware_uuid_is_vetoed_for_services_too() {
        TestTree tree = Machine.DELL.in(new TestTree(root.resolve("restating")));
        String uuid = tree.files().read(TestTree.DMI + "product_uuid").or("");
        MachineFacts all =
                tree.machineId(FirmwareUuid.parse(uuid).orElseThrow().swapped()).facts();
        RememberedMachine left = MachineRules.of(all).toRemember().orElseThrow();

        assertThat(physical(all).slots().get(ComponentSlot.C).status()).isEqualTo(SlotStatus.VETOED);
        assertThat(ReadTree.shown(DeniedFacts.of(all, 1, Fact.of("left by root", left))))
                .isEqualTo(ReadTree.shown(all));
    }

    /** Such as one that is given the folder /run of its host. */
    @Property(tries = 100)
    void a_container_that_shows_itself_stays_one_whatever_root_found(@ForAll Machine machine) {
        MachineFacts host = FACTS.get(machine);
        MachineFacts container = new MachineFacts(
                Fact.of("marks", PlatformMarks.ofContainer()),
                DeniedFacts.denied(1, 1, host.firmwareUuid()),
                host.boardSerial(),
                host.boardAssetTag(),
                host.operatingSystemId(),
                host.networkCards(),
                host.disks(),
                Fact.of("left by root", remembered(machine)));

        assertThat(MachineRules.of(container).asItIs().detectedClass()).isEqualTo(PlatformClass.DECLARED);
    }

    @Property
    void it_holds_no_raw_value_in_any_form(@ForAll Machine machine) {
        String text = text(remembered(machine)).replace(BOOT, "");
        int values = 0;
        for (String file : HostileTreeTest.FILES) {
            String raw = TREES.get(machine).files().read(file).or("").trim();
            boolean told = file.endsWith("sys_vendor") || file.endsWith("product_name") || file.startsWith("/proc");
            if (raw.length() > 5 && !told) {
                values++;
                assertNotIn(text, raw);
            }
        }
        assertThat(values).isPositive();
    }

    private static void assertNotIn(String text, String raw) {
        String normalized = SerialText.normalize(raw);
        assertThat(text).doesNotContainIgnoringCase(raw);
        assertThat(text).doesNotContain(normalized, SerialText.withoutSeparators(normalized));
        FirmwareUuid.parse(raw).ifPresent(uuid -> assertThat(text).doesNotContain(uuid.hex(), uuid.swapped()));
        assertThat(text).doesNotContain(normalized.substring(normalized.length() - 6));
    }

    @Property(tries = 300)
    void a_record_reads_back_from_its_text(@ForAll Machine machine) {
        String text = text(remembered(machine));

        assertThat(text).hasSizeLessThan(4096);
        assertThat(BootRecord.parse(text).map(BootRecord::text)).contains(text);
    }

    @Property(tries = 2000)
    void any_bytes_are_refused_without_an_exception(@ForAll byte[] junk) {
        assertThat(BootRecord.parse(new String(junk, StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Property(tries = 3000)
    void an_edited_text_is_refused_or_is_the_one_text_of_another_record(
            @ForAll Machine machine, @ForAll @IntRange(min = 0, max = 4095) int at, @ForAll char symbol) {
        StringBuilder text = new StringBuilder(text(remembered(machine)));
        text.setCharAt(at % text.length(), symbol);

        BootRecord.parse(text.toString())
                .ifPresent(record -> assertThat(record.text()).isEqualTo(text.toString()));
    }

    @Example
    void only_the_one_text_of_a_record_is_taken() {
        String text = text(remembered(Machine.DELL));
        for (String other : List.of(
                text + "\n",
                " " + text,
                text.replace("\n", "\r\n"),
                text.replace("rules 1", "rules 2"),
                text.replace("machine 1", "machine 2"),
                text.replace("class physical", "class kubernetes"),
                text.replace("physical A used ", "physical A used +"),
                text.replace("physical A used ", "physical A used 0"),
                text.replace("physical A used ", "physical A used 999999"),
                text.replace("physical A used ", "physical A used x"),
                text.replace("physical A used ", "physical A seen "),
                text.replace("physical networks ", "physical networks 99999 "),
                text.replace("physical disks ", "physical disks 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 "))) {
            assertThat(other).isNotEqualTo(text);
            assertThat(BootRecord.parse(other)).as(other).isEmpty();
        }
    }

    /** Releases on one host may differ and read each other's file: the format does not change. */
    @Example
    void the_text_of_a_known_machine_is_known() {
        assertThat(text(remembered(Machine.Q35))).isEqualTo("""
                dev.licensing machine 1
                rules 1
                boot 89dd4d04-42f8-424c-9329-eabdb826d5ac
                place 26:4711
                class virtual-machine
                physical A used 204650
                physical B vetoed
                physical C used 19710
                physical D vetoed
                physical E vetoed
                physical F vetoed
                physical networks
                physical disks
                virtual-machine A used 204650
                virtual-machine B absent
                virtual-machine C used 19710
                virtual-machine D used 39779
                virtual-machine E absent
                virtual-machine F vetoed
                virtual-machine networks 39779
                virtual-machine disks
                ec2 A used 204650
                ec2 B absent
                ec2 C used 19710
                ec2 D used 39779
                ec2 E absent
                ec2 F vetoed
                ec2 networks 39779
                ec2 disks
                kubevirt A used 204650
                kubevirt B absent
                kubevirt C used 19710
                kubevirt D used 39779
                kubevirt E absent
                kubevirt F vetoed
                kubevirt networks 39779
                kubevirt disks
                """);
    }

    private static RememberedMachine remembered(Machine machine) {
        return MachineRules.of(FACTS.get(machine)).toRemember().orElseThrow();
    }
}
