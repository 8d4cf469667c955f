package dev.licensing.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotReading;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.rule.MachineRules;
import dev.licensing.hardware.rule.Shown;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class MachineSourceTest {
    @ParameterizedTest
    @CsvSource({"FIRMWARE_UUID, A, XUUAAA", "BOARD_SERIAL, B, UXUAAA", "OPERATING_SYSTEM_ID, C, UUXAAA"})
    void a_slow_part_that_hangs_is_unreadable_and_the_others_are_right(Part part, ComponentSlot slot, String statuses) {
        HangingReader reader = HangingReader.slow(part);
        long start = System.nanoTime();

        Fingerprint fingerprint =
                MachineRules.of(MachineSource.within(1, reader).facts()).asItIs();

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(20));
        assertThat(fingerprint.slots())
                .containsEntry(slot, SlotReading.unreadable(part.words() + ": timed out after 1 s"));
        assertThat(Shown.statuses(fingerprint)).isEqualTo(statuses);
        reader.letGo();
    }

    @Test
    void of_quick_parts_those_behind_two_that_hang_are_read_by_another_thread() {
        HangingReader reader = HangingReader.quick(Part.FIRMWARE_UUID, Part.BOARD_ASSET_TAG);

        MachineFacts facts = MachineSource.within(2, reader).facts();

        assertThat(facts.firmwareUuid()).isEqualTo(Fact.unreadable("firmware UUID", "timed out after 2 s"));
        assertThat(facts.boardAssetTag()).isEqualTo(Fact.unreadable("board asset tag", "timed out after 2 s"));
        assertThat(facts.boardSerial().isRead()).isTrue();
        assertThat(facts.disks().isRead()).isTrue();
        reader.letGo();
    }

    @Test
    void a_machine_whose_class_hangs_is_unidentified_and_can_still_be_compared() {
        HangingReader reader = HangingReader.slow(Part.MARKS);

        MachineRules rules = MachineRules.of(MachineSource.within(1, reader).facts());

        assertThat(rules.asItIs().slots().values())
                .containsOnly(SlotReading.unreadable("class of the machine: timed out after 1 s"));
        assertThat(Shown.serialNumber(rules.asItIs())).isEqualTo("none");
        assertThat(Shown.statuses(rules.as(PlatformClass.PHYSICAL))).isEqualTo("UUUAAA");
        assertThat(rules.as(PlatformClass.PHYSICAL).detectedClass()).isEqualTo(PlatformClass.PHYSICAL);
        reader.letGo();
    }

    @Test
    void everything_may_hang() {
        HangingReader reader = HangingReader.slow(Part.values());

        MachineFacts facts = MachineSource.within(1, reader).facts();

        assertThat(facts.networkCards()).isEqualTo(Fact.unreadable("network interfaces", "timed out after 1 s"));
        assertThat(facts.disks()).isEqualTo(Fact.unreadable("disks", "timed out after 1 s"));
        reader.letGo();
    }

    @Test
    void an_answer_that_comes_late_changes_nothing() throws InterruptedException {
        AtomicReference<Thread> left = new AtomicReference<>(Thread.currentThread());
        HangingReader reader =
                HangingReader.slow(Part.FIRMWARE_UUID).onFirmwareUuid(() -> left.set(Thread.currentThread()));
        MachineFacts facts = MachineSource.within(1, reader).facts();
        String before = facts.toString();

        reader.letGo();
        left.get().join();

        assertThat(facts).hasToString(before);
    }

    @Test
    void a_part_that_still_hangs_is_not_asked_again_until_it_has_answered() throws InterruptedException {
        AtomicReference<Thread> left = new AtomicReference<>(Thread.currentThread());
        HangingReader reader =
                HangingReader.slow(Part.FIRMWARE_UUID).onFirmwareUuid(() -> left.set(Thread.currentThread()));
        MachineSource machine = MachineSource.within(1, reader);
        machine.facts();
        int asked = reader.asked();
        Thread first = left.get();

        assertThat(machine.facts().firmwareUuid())
                .isEqualTo(Fact.unreadable("firmware UUID", "an earlier reading still hangs"));
        assertThat(reader.asked()).isEqualTo(2 * asked - 1);

        reader.letGo();
        first.join();
        assertThat(machine.facts().firmwareUuid().isRead()).isTrue();
    }

    @Test
    void a_thread_that_is_left_behind_keeps_neither_the_jvm_nor_an_application() {
        AtomicReference<Thread> used = new AtomicReference<>(Thread.currentThread());
        HangingReader reader = HangingReader.quick().onFirmwareUuid(() -> used.set(Thread.currentThread()));
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        try {
            Thread.currentThread().setContextClassLoader(new ClassLoader(own) {});
            MachineSource.within(10, reader).facts();
        } finally {
            Thread.currentThread().setContextClassLoader(own);
        }

        assertThat(used.get()).isNotSameAs(Thread.currentThread());
        assertThat(used.get().isDaemon()).isTrue();
        assertThat(used.get().getContextClassLoader()).isSameAs(MachineSource.class.getClassLoader());
    }

    @Test
    void a_part_that_throws_is_unreadable_without_its_message() {
        HangingReader reader = HangingReader.slow().onFirmwareUuid(() -> {
            throw new IllegalStateException("the raw value S3CR3T");
        });

        assertThat(MachineSource.within(10, reader).facts().firmwareUuid())
                .isEqualTo(Fact.unreadable("firmware UUID", "cannot be read (IllegalStateException)"));
    }

    @Test
    void a_library_that_is_not_there_is_unreadable() {
        HangingReader reader = HangingReader.quick().onFirmwareUuid(() -> {
            throw new NoClassDefFoundError("oshi/SystemInfo");
        });

        assertThat(MachineSource.within(10, reader).facts().firmwareUuid())
                .isEqualTo(Fact.unreadable("firmware UUID", "cannot be read (NoClassDefFoundError)"));
    }

    @Test
    void a_caller_that_is_interrupted_gets_its_answer_and_finds_its_interruption() {
        Thread.currentThread().interrupt();

        MachineFacts facts = MachineSource.within(10, HangingReader.quick()).facts();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(facts.firmwareUuid().isRead()).isTrue();
    }
}
